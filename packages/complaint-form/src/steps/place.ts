import type { FieldOption } from '@gerai/core/fields';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Answers, RegionChoice } from '../answers.ts';
import type { Position, Region } from '../api.ts';
import { alertIcon } from '../icons.ts';
import { valueOf, type StepContext } from '../step-context.ts';

const KIND_LABEL: Readonly<Record<string, string>> = { desa: 'Desa', kelurahan: 'Kelurahan' };

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
            @input=${(event: Event) =>
              answer({ landmark: valueOf(event) }, ['landmark', 'district'])}
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
                ['district', 'landmark'],
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
  const { district, village, position: chosen } = flow.answers;
  const config = directory.config.value;
  const villages = (district && directory.villages.value) ?? [];
  const settled = ['district', 'landmark'] as const;
  return html`<gerai-complaint-position
    data-field="position"
    .position=${chosen}
    .map=${config?.map}
    .area=${config?.serviceArea}
    .regions=${[...villages, ...(directory.districts.value ?? [])]}
    .region=${(village ?? district)?.code ?? ''}
    .onPosition=${(point: Position | null) => answer({ position: point }, settled)}
    .onRegion=${({ code, name, level }: Region) =>
      answer(
        level === 'village'
          ? { village: { code, name } }
          : { district: { code, name }, village: null },
        settled,
      )}
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

function whereabouts(context: StepContext): TemplateResult {
  const { t, flow, directory, errorText } = context;
  const { districts, villages } = directory;
  const failed = [districts, villages].find(({ state }) => state === 'error');
  const { district } = flow.answers;
  const anyDistricts = (districts.value?.length ?? 0) > 0 || district !== null;
  const anyVillages =
    district !== null && ((villages.value?.length ?? 0) > 0 || flow.answers.village !== null);
  return html`
    <div role="status">
      ${
        districts.slow || villages.slow ? html`<p class="muted">${t('place.loading')}</p>` : nothing
      }
    </div>
    ${
      failed
        ? html`<div class="notice warning" role="alert">
            ${alertIcon}
            <div class="grow stack tight">
              <p>${t('place.failed')} ${errorText(failed.error)}</p>
              <button class="button" type="button" @click=${() => directory.retryRegions()}>
                ${t('actions.reload')}
              </button>
            </div>
          </div>`
        : nothing
    }
    ${anyDistricts ? districtField(context, flow.answers) : nothing}
    ${anyVillages ? villageField(context, flow.answers) : nothing}
  `;
}

/** A choice restored from the device is shown before the list has come. */
function withChosen(options: FieldOption[], chosen: RegionChoice | null): FieldOption[] {
  if (!chosen || options.some(({ value }) => value === chosen.code)) return options;
  return [{ value: chosen.code, label: chosen.name }, ...options];
}

function districtField(context: StepContext, { district }: Answers): TemplateResult {
  const { t, directory, problem, answer } = context;
  return html`<gerai-combobox
    data-field="district"
    name="district"
    label=${t('place.district')}
    placeholder=${t('place.districtPlaceholder')}
    value=${district?.code ?? ''}
    .options=${withChosen(optionsOf(directory.districts.value), district)}
    error=${problem('district')}
    @input=${(event: Event) => {
      const chosen = choiceOf(event, district);
      if (chosen?.code !== district?.code) answer({ district: chosen, village: null });
    }}
  ></gerai-combobox>`;
}

function villageField(context: StepContext, { district, village }: Answers): TemplateResult {
  const { t, directory, problem, answer } = context;
  return html`${keyed(
    district?.code,
    html`<gerai-combobox
      data-field="village"
      name="village"
      label=${t('place.village')}
      placeholder=${t('place.villagePlaceholder')}
      value=${village?.code ?? ''}
      .options=${withChosen(optionsOf(directory.villages.value), village)}
      error=${problem('village')}
      @input=${(event: Event) => answer({ village: choiceOf(event, village) })}
    ></gerai-combobox>`,
  )}`;
}
