/** What went wrong, and a way out. */
import type { Problem } from '../http/problem.ts';
import type { Place } from './document.ts';
import { contactOf, emergency, linkTo, pageOf, wordsOf } from './document.ts';
import { html } from './html.ts';
import type { ProblemKind } from './words.ts';

function kindOf({ code, statusCode }: Problem): ProblemKind {
  if (code === 'cursor-expired') return 'outdated';
  if (statusCode === 429) return 'busy';
  if (statusCode === 404 || statusCode === 405) return 'not-found';
  return statusCode >= 500 ? 'broken' : 'bad-request';
}

/** The page in the place of one that can't be shown. */
export function problemPage(problem: Problem, place: Place): string {
  const words = wordsOf(place);
  const { settings } = place;
  const { title, text } = words.problems[kindOf(problem)];
  const contact = contactOf(settings?.contact ?? settings?.agency.contact);
  const main = html`<h1>${title}</h1>
    <p>${text}</p>
    <p><a href="${linkTo(place, 'services')}">${words.backToResults}</a></p>
    ${
      contact &&
      html`<section class="help">
        <h2>${words.help}</h2>
        ${contact}
      </section>`
    }
    ${emergency(settings?.emergencyNumbers, place)}`;
  return pageOf(place, { title, main });
}
