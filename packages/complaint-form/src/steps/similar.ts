import { html, type TemplateResult } from 'lit';
import type { StepContext } from '../step-context.ts';

/** Public reports that may be about the same thing; the step is only met where there are some. */
export function similarStep({ directory, timeZone }: StepContext): TemplateResult {
  return html`<gerai-complaint-similar
    .items=${directory.similar.value ?? []}
    .timeZone=${timeZone}
    ?supportable=${directory.config.value?.features.complaintSupport === true}
  ></gerai-complaint-similar>`;
}
