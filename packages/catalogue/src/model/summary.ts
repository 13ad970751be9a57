import type { Service, ServiceSummary } from '@gerai/api';

/** The kinds of channel of a service, each once. */
function channelTypes({ channels }: Service): ServiceSummary['channels'] {
  return [...new Set(channels.map(({ type }) => type))];
}

/** A service as the common API lists it. */
export function summaryOf(service: Service): ServiceSummary {
  const { code, status, kind, name, category, interaction, demonstration } = service;
  const { summary, processingTime, cost, handoff, replaces, assuredDate } = service;
  const { code: agencyCode, name: agencyName, abbreviation } = service.agency;
  const phone =
    kind === 'hotline'
      ? service.channels.find((channel) => channel.phone !== undefined)?.phone
      : undefined;
  return {
    code,
    status,
    kind,
    name,
    category,
    agency: { code: agencyCode, name: agencyName, ...(abbreviation ? { abbreviation } : {}) },
    interaction,
    channels: channelTypes(service),
    requirementCount: service.requirements.length,
    demonstration,
    ...(summary ? { summary } : {}),
    ...(processingTime ? { processingTime } : {}),
    ...(cost ? { cost } : {}),
    ...(handoff ? { handoff } : {}),
    ...(replaces ? { replaces } : {}),
    ...(phone === undefined ? {} : { phone }),
    ...(assuredDate === undefined ? {} : { assuredDate }),
  };
}
