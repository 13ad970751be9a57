import { formatDate } from '@gerai/core';
import { html, nothing, type TemplateResult } from 'lit';
import { attributeKey } from '../answers.ts';
import { route } from '../flow.ts';
import type { StepContext } from '../step-context.ts';
import type { StepId } from '../steps.ts';
import { coordinatesText } from '../place/position-text.ts';
import { privacyKey } from '../visibility.ts';

interface Line {
  /** Empty where the section's heading says it already. */
  readonly label: unknown;
  readonly value: unknown;
}

/** Every answer, with a way back to where it was given. */
export function reviewStep(context: StepContext): TemplateResult {
  const { t, flow, rules, heading } = context;
  return html`
    <div class="review" part="review">
      ${route(flow, rules)
        .filter((step) => step !== 'review' && step !== 'similar')
        .map((step) => {
          const lines = LINES[step](context);
          const what = SECTION[step](t);
          return html`<section>
            <div class="review-head">
              ${heading(2, what)}
              <button
                class="button quiet small"
                type="button"
                data-edit=${step}
                @click=${() => context.edit(step)}
              >
                ${t('review.edit')}<span class="visually-hidden"> ${what}</span>
              </button>
            </div>
            <dl>
              ${lines.map(
                ({ label, value }) =>
                  html`<div>
                    <dt class=${label ? nothing : 'visually-hidden'}>${label || what}</dt>
                    <dd class=${value ? nothing : 'muted'}>${value || t('review.empty')}</dd>
                  </div>`,
              )}
            </dl>
          </section>`;
        })}
    </div>
    <label class="visually-hidden" aria-hidden="true" inert
      >${t('files.trap')}<input name="homepage" type="text" tabindex="-1" autocomplete="off"
    /></label>
  `;
}

const SECTION: Record<StepId, (t: StepContext['t']) => string> = {
  class: (t) => t('class.label'),
  text: (t) => t('text.label'),
  category: (t) => t('category.label'),
  questions: (t) => t('questions.title'),
  place: (t) => t('review.place'),
  similar: (t) => t('similar.title'),
  files: (t) => t('files.review'),
  identity: (t) => t('review.identity'),
  contact: (t) => t('review.contact'),
  review: (t) => t('review.title'),
};

const LINES: Record<StepId, (context: StepContext) => readonly Line[]> = {
  class: ({ t, flow: { answers } }) => [
    {
      label: '',
      value: answers.reportClass && t(`class.${answers.reportClass}.name`),
    },
  ],
  text: ({ t, flow: { answers } }) => [
    { label: t('text.subject'), value: answers.subject.trim() },
    { label: t('text.label'), value: html`<span class="said">${answers.text.trim()}</span>` },
  ],
  category: ({ t, flow: { answers }, category, localized, text }) => [
    { label: t('category.label'), value: category ? localized(category.name) : answers.category },
    ...(category?.agency
      ? [{ label: t('review.agency'), value: text(category.agency.name).text }]
      : []),
  ],
  questions: ({ flow: { answers }, rules, localized, language, timeZone }) =>
    (rules.questions ?? []).map((question) => {
      const given = answers.attributes[attributeKey(answers.category, question.code)] ?? '';
      const values = (typeof given === 'string' ? [given] : given).filter(Boolean);
      const names = values.map((value) => {
        const name = question.values?.find(({ key }) => key === value)?.name;
        if (name) return localized(name);
        return question.datatype === 'datetime' ? formatDate(value, language, { timeZone }) : value;
      });
      return {
        label: localized(question.text),
        value: names.length > 0 ? html`${names.map((name, at) => [at > 0 ? ', ' : '', name])}` : '',
      };
    }),
  place: ({ t, flow: { answers }, language, timeZone }) => {
    const when = {
      label: t('place.occurred'),
      value: answers.occurredOn && formatDate(answers.occurredOn, language, { timeZone }),
    };
    if (answers.placeless) return [{ label: '', value: t('review.noPlace') }, when];
    const region = answers.regions.map(({ name }) => name).reverse();
    return [
      { label: t('place.region'), value: region.join(', ') },
      { label: t('place.landmark'), value: answers.landmark.trim() },
      ...(answers.position
        ? [{ label: t('place.position'), value: coordinatesText(answers.position, language) }]
        : []),
      when,
    ];
  },
  similar: () => [],
  files: ({ t, files, flow: { answers } }) => {
    const names = files.names(answers.anonymous);
    if (!names) return [{ label: '', value: t(files.failed ? 'files.failed' : 'files.loading') }];
    const left = names.left.join(', ');
    return [
      { label: '', value: names.sent.join(', ') },
      ...(left ? [{ label: t('files.left'), value: t('files.leftWhy', { names: left }) }] : []),
    ];
  },
  identity: ({ t, flow: { answers } }) => [
    { label: '', value: t(`review.identityValue.${privacyKey(answers)}`) },
  ],
  contact: ({ t, flow: { answers } }) => [
    { label: t('contact.name'), value: answers.name.trim() },
    { label: t('contact.phone'), value: answers.phone.trim() },
    { label: t('contact.email'), value: answers.email.trim() },
  ],
  review: () => [],
};
