import { formatDuration } from '@gerai/core';
import type { FieldOption } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import type { Category } from '../api.ts';
import { suggestCategories } from '../category/suggest.ts';
import { alertIcon, checkIcon, infoIcon } from '../icons.ts';
import { valueOf, type StepContext } from '../step-context.ts';

/** As many categories are shown at once; more are searched by typing. */
const SHOWN_AT_ONCE = 7;

/** What the report is about, which decides who handles it. */
export function categoryStep(context: StepContext): TemplateResult {
  const { t, directory, agency, errorText } = context;
  const { state, value, error } = directory.categories;
  if (!value) {
    if (state !== 'error') {
      return html`<div class="stack" role="status">
        <span class="visually-hidden">${t('category.loading')}</span>
        ${[1, 2, 3].map(() => html`<div class="skeleton tall"></div>`)}
      </div>`;
    }
    return html`<div class="notice error" role="alert">
      ${alertIcon}
      <div class="grow stack tight">
        <p>${t('category.failed')} ${errorText(error)}</p>
        <button class="button" type="button" @click=${() => void directory.categories.run()}>
          ${t('actions.reload')}
        </button>
      </div>
    </div>`;
  }
  const categories = directory.categoriesOf(agency);
  if (categories.length === 0) {
    return html`<div class="notice" role="status">
      ${infoIcon}
      <div class="grow stack tight">
        <p>${t('category.empty')}</p>
        <button class="button" type="button" @click=${() => void directory.categories.run()}>
          ${t('actions.reload')}
        </button>
      </div>
    </div>`;
  }
  return html`${suggested(context, categories)}${
    categories.length > SHOWN_AT_ONCE ? searched(context, categories) : listed(context, categories)
  }`;
}

/** What the resident's own words point at; nothing is chosen until they say so. */
function suggested(
  { t, localized, flow, answer }: StepContext,
  categories: readonly Category[],
): TemplateResult | typeof nothing {
  const { subject, text, category } = flow.answers;
  const found = suggestCategories(`${subject} ${text}`, categories);
  if (found.length === 0) return nothing;
  return html`<div
    class="stack tight"
    role="group"
    aria-labelledby="suggested"
    aria-describedby="suggested-hint"
  >
    <p id="suggested">${t('category.suggested')}</p>
    <div class="actions">
      ${found.map(
        ({ code, name }) =>
          html`<button
            class="button"
            type="button"
            data-suggested=${code}
            aria-pressed=${category === code ? 'true' : 'false'}
            @click=${() => answer({ category: code })}
          >
            ${category === code ? checkIcon : nothing}${localized(name)}
          </button>`,
      )}
    </div>
    <p class="muted small" id="suggested-hint">${t('category.suggestedHint')}</p>
  </div>`;
}

function optionOf({ text }: StepContext, category: Category): FieldOption {
  const name = text(category.name);
  const about = category.description && text(category.description);
  const other = category.name.en;
  return {
    value: category.code,
    label: name.text,
    ...(about && !about.fallback && { description: about.text }),
    ...(name.fallback && { lang: name.lang }),
    keywords: [category.name.id, ...(other ? [other] : []), ...(category.keywords ?? [])],
  };
}

function listed(context: StepContext, categories: readonly Category[]): TemplateResult {
  const { t, flow, problem, answer } = context;
  return html`<gerai-radio-group
      data-field="category"
      name="category"
      label=${t('category.label')}
      hint=${t('category.hint')}
      cards
      required
      .options=${categories.map((category) => optionOf(context, category))}
      .value=${flow.answers.category}
      error=${problem('category')}
      @input=${(event: Event) => answer({ category: valueOf(event) })}
    ></gerai-radio-group>
    ${chosen(context)}`;
}

function searched(context: StepContext, categories: readonly Category[]): TemplateResult {
  const { t, flow, problem, answer } = context;
  return html`<gerai-combobox
      data-field="category"
      name="category"
      label=${t('category.label')}
      hint=${t('category.hint')}
      placeholder=${t('category.placeholder')}
      required
      required-message=${t('errors.categoryRequired')}
      value=${flow.answers.category}
      .options=${categories.map((category) => optionOf(context, category))}
      error=${problem('category')}
      @input=${(event: Event) => answer({ category: valueOf(event) })}
    ></gerai-combobox>
    ${chosen(context)}`;
}

/** Who will handle it and until when, as soon as that is known. */
function chosen({ t, text, localized, category }: StepContext): TemplateResult {
  const facts = category && [
    category.agency && t('category.handledBy', { agency: text(category.agency.name).text }),
    category.sla &&
      t('category.sla', {
        time: formatDuration(
          { max: category.sla.resolution.value, unit: category.sla.resolution.unit },
          t,
        ),
      }),
  ];
  return html`<div role="status">
    ${
      category && facts?.some(Boolean)
        ? html`<div class="notice">
            ${infoIcon}
            <div class="grow">
              <p><strong>${localized(category.name)}</strong></p>
              ${facts.map((fact) => (fact ? html`<p>${fact}</p>` : nothing))}
            </div>
          </div>`
        : nothing
    }
  </div>`;
}
