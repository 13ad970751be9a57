import { expect } from '@open-wc/testing';
import { clearHistory } from './testing/history.ts';
import { writeHistory } from './write-history.ts';

describe('the page history', () => {
  afterEach(clearHistory);

  it('takes a state and an address, in the present step or as one for Back', () => {
    const steps = history.length;
    writeHistory('replace', { step: 1 }, '#satu');
    expect(history.state).to.deep.equal({ step: 1 });
    expect(location.hash).to.equal('#satu');
    writeHistory('push', { step: 2 });
    expect(history.length).to.be.at.least(steps);
    expect(history.state).to.deep.equal({ step: 2 });
    expect(location.hash).to.equal('#satu');
  });

  it('goes on when the browser takes no more notes, and tells of any other fault', () => {
    const refuse = (error: unknown) => {
      history.replaceState = () => {
        throw error;
      };
    };
    try {
      refuse(new DOMException('more than 100 times per 10 seconds', 'SecurityError'));
      writeHistory('replace', null);
      refuse(new TypeError('broken'));
      expect(() => {
        writeHistory('replace', null);
      }).to.throw('broken');
    } finally {
      Reflect.deleteProperty(history, 'replaceState');
    }
  });
});
