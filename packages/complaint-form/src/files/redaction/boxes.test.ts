import { expect } from '@open-wc/testing';
import { SMALLEST, between, change } from './boxes.ts';

const BOX = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 };

describe('covering boxes', () => {
  it('stay on the photo wherever they are moved', () => {
    expect(change(BOX, { left: 2, top: -2 })).to.deep.equal({ ...BOX, left: 0.8, top: 0 });
  });

  it('get neither too small to be met nor larger than the photo', () => {
    expect(change(BOX, { width: -1 }).width).to.equal(SMALLEST);
    const large = change(BOX, { width: 5, height: 5 });
    expect(large).to.deep.equal({ left: 0, top: 0, width: 1, height: 1 });
  });

  it('are drawn from any corner, and end at the edge', () => {
    const box = between({ x: 0.5, y: 1.4 }, { x: 0.25, y: 0.5 });
    expect(box).to.deep.equal({ left: 0.25, top: 0.5, width: 0.25, height: 0.5 });
  });

  it('are not drawn by a mere press', () => {
    expect(between({ x: 0.5, y: 0.5 }, { x: 0.502, y: 0.501 })).to.equal(undefined);
  });
});
