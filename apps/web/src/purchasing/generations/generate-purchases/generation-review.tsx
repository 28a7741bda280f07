import './generation-refusals.words';
import { Button, Group, Radio, Skeleton, Stack } from '@mantine/core';
import {
  deliveryPlaces,
  findGenerations,
  generatePurchases,
  generationGroupings,
  previewGeneration,
  previewGenerationLines,
  type GenerationPart,
  type GenerationView,
  type NeedReason,
  type NeedView,
} from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle, IconBan, IconCircleCheck, IconUserQuestion } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { refresh, useAnswer, useAsk, useRefreshOn } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Amount } from '../../../ui/amount';
import { Band } from '../../../ui/band';
import { IconText, type Icon, type Tone } from '../../../ui/icon-text';
import { RefusalNote } from '../../../ui/refusal-note';
import { uiWords } from '../../../ui/ui.words';
import classes from './generation.module.css';
import { generationWords } from './generation.words';
import { LeftOutReasons } from './left-out-reasons';
import { isTyped, useLineChanges, withChanges } from './line-changes';
import { PreviewGroups } from './preview-groups';
import { PreviewLines } from './preview-lines';
import type { ToBuy } from './to-buy';

const ChooseSupplierDialog = lazy(() => import('../../needs/choose-supplier/choose-supplier-dialog'));

interface GenerationReviewProps {
  toBuy: ToBuy;
  outside: number;
  onClose: () => void;
  onBegun: (generation: GenerationView, orderedBefore: number) => void;
}
type Grouping = (typeof generationGroupings)[number];
type Place = (typeof deliveryPlaces)[number];

const looks: Readonly<Record<GenerationPart, { icon: Icon; tone: Tone }>> = {
  READY: { icon: IconCircleCheck, tone: 'good' },
  ORDERED: { icon: IconAlertTriangle, tone: 'warn' },
  BLOCKED: { icon: IconBan, tone: 'bad' },
  WITHOUT_SUPPLIER: { icon: IconUserQuestion, tone: 'warn' },
};
const previews = [previewGeneration, previewGenerationLines];
const excludedParts = ['ORDERED', 'BLOCKED', 'WITHOUT_SUPPLIER'] as const;

/** Nothing exists yet: what would be ordered, from whom, and what would not and why. */
export function GenerationReview({ toBuy, outside, onClose, onBegun }: GenerationReviewProps) {
  const t = useWords(generationWords);
  const tUi = useWords(uiWords);
  const queries = useQueryClient();
  const [groupBy, setGroupBy] = useState<Grouping>('SUPPLIER');
  const [deliverTo, setDeliverTo] = useState<Place>('STORE');
  const [looksAt, setLooksAt] = useState<'ready' | 'excluded'>();
  const [reason, setReason] = useState<NeedReason>();
  const { changes, change } = useLineChanges();
  const [choosing, setChoosing] = useState<NeedView>();
  const request = { ...withChanges(toBuy, changes), groupBy, deliverTo };
  const typed = isTyped(request);
  const preview = useAnswer(previewGeneration, request, { keepPrevious: true, enabled: typed });
  const counts = preview.data?.counts;
  const orderedAtFirst = useFirst(counts?.ordered);
  const generate = useAsk(generatePurchases, {
    onDone: (generation) => {
      refresh(queries, [findGenerations]);
      onBegun(generation, orderedAtFirst ?? 0);
    },
  });
  useRefreshOn(/order|project/, previews);
  if (!preview.data || !counts) {
    return preview.error ? <RefusalNote refusal={preview.error} /> : <Skeleton height={240} />;
  }
  const countOf = {
    READY: counts.ready,
    ORDERED: counts.ordered,
    BLOCKED: counts.blocked,
    WITHOUT_SUPPLIER: counts.withoutSupplier,
  };
  const excluded = excludedParts.filter((part) => countOf[part] > 0);
  const justOrdered = counts.ordered - (orderedAtFirst ?? counts.ordered);
  const leftOut = preview.data.leftOut.filter(({ lines }) => lines > 0);
  const because = leftOut.find((each) => each.reason === reason);
  const show = (what: 'ready' | 'excluded' | undefined, only?: NeedReason) => {
    setLooksAt(what);
    setReason(only);
  };
  const toggle = (what: 'ready' | 'excluded') => show(looksAt === what && !because ? undefined : what);
  return (
    <Stack gap="sm">
      <div>
        {t('orders', { count: counts.orders })} · {t('suppliers', { count: counts.suppliers })}
      </div>
      <Group gap="lg" role="status">
        {(['READY', ...excluded] as const).map((part) => (
          <IconText key={part} {...looks[part]} name={t(part, { count: countOf[part] })}>
            {t(part, { count: countOf[part] })}
          </IconText>
        ))}
      </Group>
      {outside > 0 && <Band tone="info">{t('outside', { count: outside })}</Band>}
      {justOrdered > 0 && <Band tone="info">{t('justOrdered', { count: justOrdered })}</Band>}
      <Group gap="xl" align="flex-start">
        <Radio.Group label={t('groupBy')} value={groupBy} onChange={(value) => setGroupBy(value as Grouping)}>
          <Group gap="md" mt={4}>
            {generationGroupings.map((value) => (
              <Radio key={value} value={value} label={t(value)} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group
          label={t('deliverTo')}
          value={deliverTo}
          onChange={(value) => setDeliverTo(value as Place)}
        >
          <Group gap="md" mt={4}>
            {deliveryPlaces.map((value) => (
              <Radio key={value} value={value} label={t(value)} />
            ))}
          </Group>
        </Radio.Group>
      </Group>
      {counts.groups === 0 ? (
        <Band tone="info">{t('nothing')}</Band>
      ) : (
        <PreviewGroups preview={preview.data} dimmed={preview.isPlaceholderData} />
      )}
      <Group gap="xs">
        {counts.ready > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={looksAt === 'ready'}
            onClick={() => toggle('ready')}
          >
            {t('showReady')}
          </Button>
        )}
        {excluded.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={looksAt === 'excluded' && !because}
            onClick={() => toggle('excluded')}
          >
            {t('showExcluded', { count: excluded.reduce((sum, part) => sum + countOf[part], 0) })}
          </Button>
        )}
        <LeftOutReasons
          leftOut={leftOut}
          value={because?.reason}
          onChange={(only) => show('excluded', only)}
        />
      </Group>
      {looksAt && (
        <PreviewLines
          key={`${looksAt} ${because?.reason}`}
          toBuy={toBuy}
          parts={looksAt === 'ready' ? ['READY'] : because ? [because.part] : excluded}
          reason={because?.reason}
          changes={changes}
          onChange={change}
          onChoose={setChoosing}
        />
      )}
      <Suspense fallback={null}>
        {choosing && <ChooseSupplierDialog need={choosing} onClose={() => setChoosing(undefined)} />}
      </Suspense>
      <RefusalNote refusal={generate.refusal ?? preview.error} />
      <Group justify="flex-end" className={classes.foot}>
        <b>
          {t('total', { count: counts.groups })} · <Amount value={preview.data.amountExclTax} />{' '}
          {t('exclTax')}
        </b>
        <Button variant="default" onClick={onClose}>
          {tUi('cancel')}
        </Button>
        <Button
          disabled={counts.groups === 0 || preview.isPlaceholderData || !typed}
          loading={generate.isPending}
          onClick={() => generate.run(request)}
        >
          {t('create', { count: counts.groups })}
        </Button>
      </Group>
    </Stack>
  );
}

/** What was known first, whatever comes later. */
function useFirst(value: number | undefined): number | undefined {
  const [first, setFirst] = useState(value);
  if (first === undefined && value !== undefined) setFirst(value);
  return first ?? value;
}
