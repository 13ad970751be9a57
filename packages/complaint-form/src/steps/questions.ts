import type { FieldOption } from '@gerai/core/fields';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { attributeKey } from '../answers.ts';
import type { Question } from '../questions.ts';
import type { StepContext } from '../step-context.ts';

/** Few choices are all shown; more go into a select. */
const SHOWN_AT_ONCE = 6;

/** What the agency asks about this category. */
export function questionsStep(context: StepContext): TemplateResult {
  const { t, localized, category, rules, flow } = context;
  return html`
    ${category ? html`<p class="muted">${localized(category.name)}. ${t('questions.intro')}</p>` : ''}
    ${keyed(
      flow.answers.category,
      html`${(rules.questions ?? []).map((question) => field(context, question))}`,
    )}
  `;
}

function field(context: StepContext, question: Question): TemplateResult {
  const { text, flow, problem, answer, t } = context;
  const { code, datatype, required } = question;
  const id = `attribute:${code}` as const;
  const key = attributeKey(flow.answers.category, code);
  const given = flow.answers.attributes[key];
  const one = typeof given === 'string' ? given : '';
  const label = text(question.text).text;
  const hint = question.help ? text(question.help).text : '';
  const error = problem(id);
  const store = (event: Event): void => {
    const { value } = event.currentTarget as HTMLElement & { value: string | readonly string[] };
    answer({ attributes: { ...flow.answers.attributes, [key]: value } }, [id]);
  };
  switch (datatype) {
    case 'singlevaluelist': {
      const options = optionsOf(context, question);
      return options.length > SHOWN_AT_ONCE
        ? html`<gerai-select
            data-field=${id}
            name=${code}
            label=${label}
            hint=${hint}
            placeholder=${t('questions.choose')}
            ?required=${required}
            .options=${options}
            .value=${one}
            error=${error}
            @input=${store}
          ></gerai-select>`
        : html`<gerai-radio-group
            data-field=${id}
            name=${code}
            label=${label}
            hint=${hint}
            ?required=${required}
            .options=${options}
            .value=${one}
            error=${error}
            @input=${store}
          ></gerai-radio-group>`;
    }
    case 'multivaluelist':
      return html`<gerai-checkbox-group
        data-field=${id}
        name=${code}
        label=${label}
        hint=${hint}
        ?required=${required}
        .options=${optionsOf(context, question)}
        .value=${typeof given === 'object' ? given : []}
        error=${error}
        @input=${store}
      ></gerai-checkbox-group>`;
    case 'datetime':
      return html`<gerai-date-field
        data-field=${id}
        name=${code}
        label=${label}
        hint=${hint}
        ?required=${required}
        value=${one}
        error=${error}
        @input=${store}
      ></gerai-date-field>`;
    case 'text':
      return html`<gerai-textarea
        data-field=${id}
        name=${code}
        label=${label}
        hint=${hint}
        maxlength="4000"
        ?required=${required}
        .value=${one}
        error=${error}
        @input=${store}
      ></gerai-textarea>`;
    default:
      return html`<gerai-text-field
        data-field=${id}
        name=${code}
        label=${label}
        hint=${hint}
        inputmode=${datatype === 'number' ? 'decimal' : 'text'}
        autocomplete="off"
        ?required=${required}
        .value=${one}
        error=${error}
        @input=${store}
      ></gerai-text-field>`;
  }
}

function optionsOf({ text }: StepContext, question: Question): FieldOption[] {
  return (question.values ?? []).map(({ key, name }) => {
    const { text: label, lang, fallback } = text(name);
    return { value: key, label, ...(fallback && { lang }) };
  });
}
