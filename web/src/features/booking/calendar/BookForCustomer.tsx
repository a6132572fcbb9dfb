import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { regional } from '../../../locales/regional';
import { useTranslation } from '../../../locales/useTranslation';
import { ownZone, timesOf } from '../slots/times';
import { BookPanel, type KnownCustomer } from './BookPanel';
import { useWhose } from './useWhose';

export interface BookForCustomerProps {
  readonly me: string;
  readonly customer: KnownCustomer;
  readonly onClose: () => void;
}

/** The desk's booking away from its calendar: beside the conversation in which a time is being agreed. */
export function BookForCustomer({ me, customer, onClose }: BookForCustomerProps) {
  const { language } = useTranslation();
  const queries = useQueryClient();
  const whose = useWhose(me);
  const times = useMemo(() => timesOf(regional(language), ownZone()), [language]);
  return (
    <BookPanel
      from={null}
      whose={{ specialistId: me }}
      choices={whose.bookable}
      toWhose={whose.toWhose}
      fromWhose={whose.fromWhose}
      times={times}
      customer={customer}
      onClose={onClose}
      onBooked={() => void queries.invalidateQueries({ queryKey: ['thread', customer.threadId] })}
    />
  );
}
