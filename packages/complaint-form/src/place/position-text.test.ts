import { expect } from '@open-wc/testing';
import { coordinatesText, distanceText } from './position-text.ts';

describe('a position in words', () => {
  it('is written as each language writes it', () => {
    const belopa = { lat: -3.3849, long: 120.3676 };
    expect(coordinatesText(belopa, 'id')).to.equal('3,38490° LS, 120,36760° BT');
    expect(coordinatesText(belopa, 'en')).to.equal('3.38490° S, 120.36760° E');
    expect(coordinatesText({ lat: 1, long: -2 }, 'en')).to.equal('1.00000° N, 2.00000° W');
  });

  it('has distances in metres, then kilometres', () => {
    expect(distanceText(24.6, 'id')).to.equal('25 m');
    expect(distanceText(1234, 'id')).to.equal('1,2 km');
    expect(distanceText(1234, 'en')).to.equal('1.2 km');
  });
});
