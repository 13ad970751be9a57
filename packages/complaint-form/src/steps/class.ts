import { html, type TemplateResult } from 'lit';
import { REPORT_CLASSES, type ReportClass } from '../report-class.ts';
import { valueOf, type StepContext } from '../step-context.ts';

/** Complaint, aspiration or information request, each with its legal clock. */
export function classStep({ t, flow, problem, answer }: StepContext): TemplateResult {
  const options = REPORT_CLASSES.map((value) => ({
    value,
    label: t(`class.${value}.name`),
    description: `${t(`class.${value}.about`)} ${t(`class.${value}.clock`)}`,
  }));
  return html`<gerai-radio-group
    data-field="reportClass"
    name="class"
    label=${t('class.label')}
    hide-label
    cards
    required
    .options=${options}
    .value=${flow.answers.reportClass}
    error=${problem('reportClass')}
    @input=${(event: Event) => answer({ reportClass: valueOf(event) as ReportClass })}
  ></gerai-radio-group>`;
}
