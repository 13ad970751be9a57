export { setLanguage } from './language.ts';
