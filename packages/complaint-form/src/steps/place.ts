import type { FieldOption } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Position, Region } from '../api.ts';
import { alertIcon } from '../icons.ts';
import {
  LEVELS,
  levelOf,
  withChoice,
  type Level,
  type RegionChoice,
} from '../place/region-choice.ts';
import { valueOf, type StepContext } from '../step-context.ts';

/** Kinds that share a list; kecamatan have one of their own. */
const KIND_LABEL: Readonly<Record<string, string>> = {
  kabupaten: 'Kabupaten',
  kota: 'Kota',
  desa: 'Desa',
  kelurahan: 'Kelurahan',
};

/** Any of these tells the place. */
const SETTLED = [...LEVELS, 'landmark'] as const;

/** Where it happened: a region, a landmark, or both; and when. */
export function placeStep(context: StepContext): TemplateResult {
  const { t, flow, problem, answer, rules } = context;
  const { reportClass, landmark, placeless, occurredOn } = flow.answers;
  return html`
    <p class="muted">${t(reportClass === 'complaint' ? 'place.intro' : 'place.introOptional')}</p>
    ${placeless ? nothing : html`${position(context)}${whereabouts(context)}`}
    ${
      placeless
        ? nothing
        : html`<gerai-text-field
            data-field="landmark"
            name="landmark"
            label=${t('place.landmark')}
            hint=${t('place.landmarkHint')}
            autocomplete="off"
            .value=${landmark}
            error=${problem('landmark')}
            @input=${(event: Event) => answer({ landmark: valueOf(event) }, SETTLED)}
          ></gerai-text-field>`
    }
    ${
      reportClass === 'complaint'
        ? html`<gerai-checkbox
            data-field="placeless"
            name="placeless"
            label=${t('place.none')}
            .checked=${placeless}
            @input=${(event: Event) =>
              answer(
                { placeless: (event.currentTarget as HTMLElement & { checked: boolean }).checked },
                SETTLED,
              )}
          ></gerai-checkbox>`
        : nothing
    }
    <gerai-date-field
      data-field="occurredOn"
      name="occurredOn"
      label=${t('place.occurred')}
      max=${rules.today}
      value=${occurredOn}
      error=${problem('occurredOn')}
      @input=${(event: Event) => answer({ occurredOn: valueOf(event) })}
    ></gerai-date-field>
  `;
}

/** A point: never the only way, and absent where it would not help. */
function position({ flow, directory, answer }: StepContext): TemplateResult {
  const { regions, position: chosen } = flow.answers;
  const config = directory.config.value;
  return html`<gerai-complaint-position
    data-field="position"
    .position=${chosen}
    .map=${config?.map}
    .area=${config?.serviceArea}
    .regions=${directory.regions.all}
    .region=${regions.at(-1)?.code ?? ''}
    .onPosition=${(point: Position | null) => answer({ position: point }, SETTLED)}
    .onRegion=${({ code, name }: Region) =>
      answer({ regions: withChoice(regions, levelOf(code), { code, name }) }, SETTLED)}
  ></gerai-complaint-position>`;
}

function optionsOf(regions: readonly Region[] | undefined): FieldOption[] {
  return (regions ?? []).map(({ code, name, kind }) => {
    const description = kind && KIND_LABEL[kind];
    return { value: code, label: name, ...(description && { description }) };
  });
}

/** Keeps the name too; a value that isn't in the list any more stays what it was. */
function choiceOf(event: Event, known: RegionChoice | null): RegionChoice | null {
  const { value, selectedOption } = event.currentTarget as HTMLElement & {
    value: string;
    selectedOption: FieldOption | undefined;
  };
  if (!value) return null;
  return { code: value, name: selectedOption?.label ?? known?.name ?? value };
}

/** A field for each level at which there is a choice; below a choice, once that is made. */
function whereabouts(context: StepContext): TemplateResult {
  const { t, flow, directory, errorText } = context;
  const { slow, error } = directory.regions;
  return html`
    <div role="status">${slow ? html`<p class="muted">${t('place.loading')}</p>` : nothing}</div>
    ${
      error
        ? html`<div class="notice warning" role="alert">
            ${alertIcon}
            <div class="grow stack tight">
              <p>${t('place.failed')} ${errorText(error)}</p>
              <button class="button" type="button" @click=${() => directory.regions.retry()}>
                ${t('actions.reload')}
              </button>
            </div>
          </div>`
        : nothing
    }
    ${LEVELS.map((level) => {
      const chosen = flow.answers.regions.find(({ code }) => levelOf(code) === level) ?? null;
      const known = directory.regions.at(level);
      return known || chosen ? regionField(context, level, known, chosen) : nothing;
    })}
  `;
}

/** A choice restored from the device is shown before the list has come. */
function withChosen(options: FieldOption[], chosen: RegionChoice | null): FieldOption[] {
  if (!chosen || options.some(({ value }) => value === chosen.code)) return options;
  return [{ value: chosen.code, label: chosen.name }, ...options];
}

function regionField(
  { t, flow, problem, answer }: StepContext,
  level: Level,
  known: readonly Region[] | undefined,
  chosen: RegionChoice | null,
): TemplateResult {
  const { regions } = flow.answers;
  const within = withChoice(regions, level, null).at(-1);
  return html`${keyed(
    within?.code,
    html`<gerai-combobox
      data-field=${level}
      name=${level}
      label=${t(`place.${level}`)}
      placeholder=${t('place.choose')}
      value=${chosen?.code ?? ''}
      .options=${withChosen(optionsOf(known), chosen)}
      error=${problem(level)}
      @input=${(event: Event) => {
        const choice = choiceOf(event, chosen);
        if (choice?.code !== chosen?.code)
          answer({ regions: withChoice(regions, level, choice) }, SETTLED);
      }}
    ></gerai-combobox>`,
  )}`;
}
