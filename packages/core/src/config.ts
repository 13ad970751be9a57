import { DEFAULT_LANGUAGE, supportedLanguage } from './i18n/language.ts';
import type { Language } from './i18n/types.ts';
import { onServer } from './on-server.ts';

/** `auto` follows the system; where nothing is set, the page's own colour scheme is inherited. */
export type Theme = 'light' | 'dark' | 'auto';

export type ConfigName = 'api' | 'lang' | 'messages' | 'theme';

/** Marks the elements whose attributes their descendants inherit: widgets and `<gerai-config>`. */
export const CONFIG_SOURCE = Symbol.for('@gerai/core/config-source');

const SCRIPT_FILE = /(?:^|\/)(?:gerai|loader)\.js$/;

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** The element and its ancestors, shadow roots crossed by their hosts. */
function* ancestors(element: Element): Generator<Element> {
  for (let at: Node | null = element; at; at = parentOf(at)) {
    if (at instanceof Element) yield at;
  }
}

function isConfigSource(element: Element): boolean {
  return element.localName === 'gerai-config' || CONFIG_SOURCE in element;
}

/** The first of our script tags (`…/gerai.js` or `…/loader.js`) that carries `data-<name>`. */
function fromScript(name: ConfigName): string | undefined {
  for (const script of document.querySelectorAll<HTMLScriptElement>(`script[src][data-${name}]`)) {
    const url = URL.canParse(script.src) ? new URL(script.src) : undefined;
    if (url && SCRIPT_FILE.test(url.pathname)) return script.dataset[name] || undefined;
  }
  return undefined;
}

/**
 * Looks a common attribute up: the element itself → the nearest `<gerai-config>` (or the widget
 * around a part of a widget) → the script tag. An empty attribute counts as absent. On a server an element knows
 * nothing of what is around it.
 */
export function lookUpConfig(element: Element, name: ConfigName): string | undefined {
  if (onServer) return element.getAttribute(name)?.trim() || undefined;
  for (const ancestor of ancestors(element)) {
    if (ancestor !== element && !isConfigSource(ancestor)) continue;
    const value = ancestor.getAttribute(name)?.trim();
    if (value) return value;
  }
  return fromScript(name);
}

let pageLanguage: Language | undefined;

/**
 * The page's language. A page translator rewrites `<html lang>`, often to a language we don't
 * speak: then the language last seen there is kept, since its words are what is being translated.
 */
function languageOfPage(): Language {
  const supported = supportedLanguage(document.documentElement.lang);
  if (supported) pageLanguage = supported;
  else if (!document.documentElement.lang) pageLanguage = undefined;
  return pageLanguage ?? DEFAULT_LANGUAGE;
}

/** The language that is asked for where an element stands, as the page writes it; `undefined` where only `<html>` says one. */
function lookUpTag(element: Element): string | undefined {
  const configured = lookUpConfig(element, 'lang');
  if (configured || onServer) return configured;
  for (const ancestor of ancestors(element)) {
    if (ancestor === document.documentElement) break;
    const lang = ancestor.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}

/** The language tag that is asked for, also one that the widgets don't speak; empty where the page says none. */
export function lookUpWantedTag(element: Element): string {
  return (lookUpTag(element) ?? document.documentElement.lang).trim().replaceAll('_', '-');
}

/**
 * The element's language: attribute → `<gerai-config>` → script tag → the ancestors' `lang` across
 * shadow roots → `<html lang>` → `id`. The first that is set decides; an unknown language is `id`.
 */
export function lookUpLanguage(element: Element): Language {
  const tag = lookUpTag(element);
  if (tag || onServer) return supportedLanguage(tag ?? '') ?? DEFAULT_LANGUAGE;
  return languageOfPage();
}

/** The element's theme, `undefined` where none is set or the value is unknown. */
export function lookUpTheme(element: Element): Theme | undefined {
  const theme = lookUpConfig(element, 'theme');
  return theme === 'light' || theme === 'dark' || theme === 'auto' ? theme : undefined;
}
