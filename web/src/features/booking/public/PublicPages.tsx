import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { listPublicSlots, type PublicBooked, type PublicPage, type PublicType } from '../../../api/booking';
import { regional } from '../../../locales/regional';
import { useTranslation } from '../../../locales/useTranslation';
import { ownZone, type Span, timesOf } from '../slots/times';
import { useSlots } from '../slots/useSlots';
import { BookedPage } from './BookedPage';
import { ChooseTime } from './ChooseTime';
import { ChooseType } from './ChooseType';
import { Details, type Given, nothing } from './Details';
import { usePublicBooking } from './usePublicBooking';

export interface PublicPagesProps {
  readonly slug: string;
  readonly page: PublicPage;
  readonly preferences: ReactNode;
}

/** One question a page: what for, when, who. What was typed stays when somebody goes back. */
export function PublicPages(props: PublicPagesProps) {
  const { page } = props;
  const [type, setType] = useState<PublicType | null>(page.types.length === 1 ? (page.types[0] ?? null) : null);
  if (!type) return <ChooseType {...props} onChoose={setType} />;
  return <WithType key={type.id} {...props} type={type} onBack={page.types.length > 1 ? () => setType(null) : null} />;
}

interface WithTypeProps extends PublicPagesProps {
  readonly type: PublicType;
  readonly onBack: (() => void) | null;
}

function WithType(props: WithTypeProps) {
  const { slug, type } = props;
  const { language } = useTranslation();
  const times = useMemo(() => timesOf(regional(language), ownZone()), [language]);
  const ask = useCallback(
    async (from: Date, to: Date) => (await listPublicSlots(slug, type.id, from, to)).items,
    [slug, type.id],
  );
  const slots = useSlots(ask);
  const [chosen, setChosen] = useState<Span | null>(null);
  const [sure, setSure] = useState(false);
  const [given, setGiven] = useState<Given>(nothing);
  const [booked, setBooked] = useState<PublicBooked | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  const booking = usePublicBooking(slug, setBooked, (code) => {
    // Somebody was faster: what is free now is shown, and what was typed is kept.
    setGone(code);
    setChosen(null);
    setSure(false);
    slots.refresh();
  });
  if (booked) return <BookedPage {...props} booked={booked} times={times} />;
  if (chosen && sure)
    return (
      <Details
        {...props}
        chosen={chosen}
        times={times}
        given={given}
        onGiven={setGiven}
        booking={booking}
        onBack={() => setSure(false)}
      />
    );
  return (
    <ChooseTime
      {...props}
      slots={slots}
      times={times}
      chosen={chosen}
      gone={gone}
      onChoose={setChosen}
      onNext={() => {
        setGone(null);
        setSure(true);
      }}
    />
  );
}
