import type { AgencyRef, LocalizedText, Service } from '@gerai/api';
import { loadDataset } from '@gerai/demo/dataset';
import { readKinds, type Kind } from './kinds.ts';
import { DEMONSTRATION_REGION, readPlaces, type Place } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { share } from './shares.ts';

/** Fixed, so that the same seed gives the same bytes on any day. */
const NOW = new Date('2026-11-24T00:00:00Z');

function ofPlace(text: LocalizedText, place: Place): LocalizedText {
  const joined = (name: string) => `${name} ${place.name}`;
  return text.en === undefined
    ? { id: joined(text.id) }
    : { id: joined(text.id), en: joined(text.en) };
}

function agencyOf({ agency, level }: Kind, place: Place): AgencyRef {
  const code = `${agency.code}-${place.code}`;
  const name =
    level === 'district'
      ? { id: place.name, en: `${place.name} (district)` }
      : ofPlace(agency.name, place);
  return {
    code,
    name,
    ...(agency.abbreviation === undefined ? {} : { abbreviation: agency.abbreviation }),
    contact: {
      phone: `0${String(200 + (Number(place.code.slice(0, 2)) % 700))}-${place.code.replaceAll('.', '').padEnd(6, '0')}`,
      address: `Jl. Pemerintahan No. ${String(createRandom(code).below(200) + 1)}, ${place.town}`,
    },
  };
}

function serviceOf(kind: Kind, place: Place, random: Random): Service {
  const { model } = kind;
  const agency = agencyOf(kind, place);
  const { relatedServices: _related, requirements, processingTime, ...rest } = model;
  const chosen = kind.requirements ?? requirements;
  return {
    ...rest,
    code: `${kind.key}-${place.code}`,
    name: random.next() < 0.2 ? ofPlace(kind.name, place) : kind.name,
    alternateNames: [...kind.alternateNames].slice(0, 2 + random.below(10)),
    agency,
    regions: [place.code],
    // Offices differ in what they ask for, in how long it takes and in when they last looked.
    requirements: chosen.filter((_requirement, index) => index === 0 || random.next() < 0.9),
    ...(processingTime
      ? { processingTime: { ...processingTime, value: processingTime.value + random.below(5) } }
      : {}),
    output: kind.requirements ? { id: kind.name.id } : model.output,
    assuredDate: `2026-${String(random.below(10) + 1).padStart(2, '0')}-${String(random.below(28) + 1).padStart(2, '0')}`,
  };
}

/**
 * Services of a made-up national portal: first the 109 of the demonstration, in its region `73.17`, then others in the
 * other regencies, cities and districts of Indonesia. Nothing but the tables is held, so that a million may be streamed.
 * The same size and seed give the same bytes.
 *
 * @param size Number of services; below 109 gives the first of the demonstration's.
 * @throws {Error} when the tables do not hold so many different services (there is room for some 1.6 million).
 */
export async function* generate(size: number, seed: number): AsyncGenerator<Service> {
  const { services } = await loadDataset(NOW);
  for (const service of services.slice(0, size)) {
    yield { ...service, regions: [DEMONSTRATION_REGION] };
  }
  if (size <= services.length) return;
  const places = await readPlaces();
  const all = await readKinds(services);
  const own = createRandom(seed, 'own').shuffle(all.slice(0, services.length));
  const made = createRandom(seed, 'kinds').shuffle(all.slice(services.length));
  const kinds = [...own, ...made];
  const shares = share(
    size - services.length,
    kinds.map(({ level }) => places[level].length),
  );
  for (const [index, kind] of kinds.entries()) {
    const random = createRandom(seed, kind.key);
    for (const place of random.shuffle(places[kind.level]).slice(0, shares[index])) {
      yield serviceOf(kind, place, random);
    }
  }
}
