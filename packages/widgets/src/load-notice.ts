const WORDS: Readonly<Record<string, readonly [text: string, button: string]>> = {
  id: ['Layanan ini belum dapat dimuat. Mohon periksa sambungan internet Anda.', 'Coba lagi'],
  en: ['This service could not be loaded. Please check your internet connection.', 'Try again'],
};

/**
 * What an element shows beside its fallback when its module can't be had, in the looks of the page: those of ours are on
 * the way with it. In words of its own, since the dictionaries may be what is missing.
 */
export function loadNotice(language: string, again: () => void): HTMLElement {
  const [text = '', action = ''] = WORDS[language] ?? [];
  const notice = document.createElement('p');
  notice.lang = language;
  notice.role = 'alert';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = action;
  // Some pages hide every button: without this one nothing but a reload would help.
  button.style.setProperty('display', 'inline-block', 'important');
  button.addEventListener('click', again);
  notice.append(text, ' ', button);
  return notice;
}
