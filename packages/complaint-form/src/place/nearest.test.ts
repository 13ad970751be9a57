import { expect } from '@open-wc/testing';
import type { Region } from '../api.ts';
import { distanceBetween, isInside, nearestRegion } from './nearest.ts';

const region = (code: string, center?: Region['center']): Region => ({
  code,
  name: code,
  level: 'district',
  ...(center && { center }),
});

describe('the nearest region', () => {
  const belopa = { lat: -3.3849, long: 120.3676 };
  const larompong = { lat: -3.515, long: 120.3704 };

  it('is told by the distance on the globe', () => {
    expect(distanceBetween(belopa, larompong)).to.be.closeTo(14_470, 50);
    const found = nearestRegion({ lat: -3.39, long: 120.37 }, [
      region('larompong', larompong),
      region('nowhere'),
      region('belopa', belopa),
    ]);
    expect(found?.region.code).to.equal('belopa');
    expect(found?.metres).to.be.closeTo(626, 20);
  });

  it('is none where no place is known', () => {
    expect(nearestRegion(belopa, [region('nowhere')])).to.be.undefined;
  });
});

describe('the area of an agency', () => {
  const area = [119.7, -3.8, 120.8, -2.5];

  it('holds what lies within, its edge included', () => {
    expect(isInside({ lat: -3.3, long: 120.3 }, area)).to.be.true;
    expect(isInside({ lat: -3.8, long: 119.7 }, area)).to.be.true;
    expect(isInside({ lat: -5.14, long: 119.43 }, area)).to.be.false;
    expect(isInside({ lat: -3.3, long: 121 }, area)).to.be.false;
  });

  it('excludes nothing where it is not known', () => {
    expect(isInside({ lat: 52, long: 5 }, undefined)).to.be.true;
  });
});
