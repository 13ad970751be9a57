'use client';
import { useEffect, useRef } from 'react';
import '@gerai/widgets/complaint-form.js';
import type { ComplaintSubmittedEvent } from '@gerai/widgets/complaint-form.js';
import type {} from '@gerai/widgets/types/react';

export function Complaint({ api, onSent }: { api: string; onSent: (category: string) => void }) {
  const form = useRef<HTMLElementTagNameMap['gerai-complaint-form']>(null);
  useEffect(() => {
    const { current } = form;
    const sent = ({ detail }: ComplaintSubmittedEvent) => onSent(detail.categoryCode);
    current?.addEventListener('gerai-complaint-submitted', sent);
    return () => current?.removeEventListener('gerai-complaint-submitted', sent);
  }, [onSent]);
  return <gerai-complaint-form ref={form} api={api} />;
}
