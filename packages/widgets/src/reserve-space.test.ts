import { expect, fixture, html } from '@open-wc/testing';
import { reserveSpace } from './reserve-space.ts';
import { RESERVED_FRAME_STYLES } from './reserved-styles.ts';

const TAGS = ['gerai-service-search', 'gerai-application-tracker', 'gerai-complaint-form'];

describe('reserveSpace', () => {
  let before: CSSStyleSheet[];
  let place: HTMLElement;

  beforeEach(async () => {
    before = [...document.adoptedStyleSheets];
    reserveSpace();
    place = await fixture(html`<div></div>`);
  });

  afterEach(() => {
    document.adoptedStyleSheets = before;
  });

  /** Height of an element in a container of some width. */
  function height(tag: string, width: number, content = ''): number {
    place.style.width = `${width}px`;
    const element = document.createElement(tag);
    element.textContent = content;
    place.replaceChildren(element);
    return element.getBoundingClientRect().height;
  }

  for (const tag of TAGS) {
    it(`keeps room for <${tag}>, more of it where it is narrow`, () => {
      const wide = height(tag, 1200);
      expect(wide).to.be.greaterThan(450);
      expect(height(tag, 300)).to.be.greaterThan(wide);
    });
  }

  it('keeps the same room with a fallback in it', () => {
    const [tag = ''] = TAGS;
    expect(height(tag, 400, 'Cari layanan')).to.equal(height(tag, 400));
  });

  it('keeps as much for a script that will put the widget into a frame, until it has', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RESERVED_FRAME_STYLES);
    document.adoptedStyleSheets.push(sheet);
    for (const tag of TAGS) {
      const room = height(tag, 400);
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['widget'] = tag.replace('gerai-', '');
      place.replaceChildren(script);
      expect(script.getBoundingClientRect().height).to.equal(room);
      script.hidden = true;
      expect(script.getBoundingClientRect().height).to.equal(0);
    }
  });

  it('moves no content of the element', () => {
    const [tag = ''] = TAGS;
    height(tag, 400);
    const link = place.firstElementChild!.appendChild(document.createElement('a'));
    link.textContent = 'Cari layanan';
    const outer = place.getBoundingClientRect();
    const inner = link.getBoundingClientRect();
    expect(inner.left).to.equal(outer.left);
    expect(inner.top - outer.top).to.be.lessThan(20);
  });

  it('lets a page say how much', () => {
    place.style.setProperty('--gerai-room', '123px');
    for (const tag of TAGS) expect(height(tag, 600)).to.equal(123);
  });

  it('keeps none where the element is hidden', () => {
    const element = document.createElement(TAGS[0]!);
    element.hidden = true;
    place.replaceChildren(element);
    expect(element.getBoundingClientRect().height).to.equal(0);
  });
});
