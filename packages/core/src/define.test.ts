/* eslint-disable no-console -- what the console is told is what is tested here */
import { expect } from '@open-wc/testing';
import { defineElement } from './define.ts';

describe('defineElement', () => {
  it('is silent for a second copy of the same version and warns once for another', () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...args: unknown[]) => warnings.push(args);
    try {
      defineElement('test-define', class extends HTMLElement {}, '1.0.0');
      const first = customElements.get('test-define');
      defineElement('test-define', class extends HTMLElement {}, '1.0.0');
      expect(warnings).to.have.length(0);
      defineElement('test-define', class extends HTMLElement {}, '1.1.0');
      defineElement('test-define', class extends HTMLElement {}, '1.1.0');
      expect(warnings).to.have.length(1);
      expect(customElements.get('test-define')).to.equal(first);
    } finally {
      console.warn = warn;
    }
  });

  it('never throws, not for a class that is registered under another name either', () => {
    const { warn } = console;
    console.warn = () => undefined;
    try {
      const element = class extends HTMLElement {};
      defineElement('test-define-a', element);
      expect(() => {
        defineElement('test-define-b', element);
      }).not.to.throw();
    } finally {
      console.warn = warn;
    }
  });
});
