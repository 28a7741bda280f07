import '../import-refusals.words';
import { Button, FileInput, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { importEntities, type ImportEntity } from '@comptoir/contracts';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTitle } from '../../lib/use-title';
import { useWords } from '../../lib/words';
import { RefusalNote } from '../../ui/refusal-note';
import { importWords } from '../imports.words';
import classes from './import-page.module.css';
import { ImportResult } from './import-result';
import { useImport } from './use-import';

/** Choose, check, import. The server reads the file and names every fault in it. */
export function ImportPage() {
  const t = useWords(importWords);
  const [entity, setEntity] = useState<ImportEntity>('stores');
  const [file, setFile] = useState<File | null>(null);
  const sending = useImport();
  const { dryRun } = sending.variables ?? {};
  const report = sending.data;
  const start = (dry: boolean) => {
    if (file && !sending.isPending) sending.mutate({ entity, file, dryRun: dry });
  };
  const change = (work: () => void) => {
    sending.reset();
    work();
  };
  const checked = report !== undefined && dryRun === true && report.errorCount === 0;
  useTitle(t('title'), t('administration'));
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      <Text c="dimmed" size="sm" maw="80ch" mb="md">
        {t('intro')}
      </Text>
      <Stack gap="md" align="flex-start">
        <SegmentedControl
          aria-label={t('entity')}
          value={entity}
          onChange={(chosen) => change(() => setEntity(chosen as ImportEntity))}
          data={importEntities.map((value, index) => ({ value, label: `${index + 1}. ${t(value)}` }))}
        />
        <FileInput
          label={t('file')}
          placeholder={t('choose')}
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          value={file}
          onChange={(chosen) => change(() => setFile(chosen))}
          clearable
          clearButtonProps={{ 'aria-label': t('removeFile') }}
          w={460}
          maw="100%"
        />
        <Group>
          <Button
            variant={checked ? 'default' : 'filled'}
            disabled={!file}
            loading={sending.isPending && dryRun === true}
            onClick={() => start(true)}
          >
            {t('check')}
          </Button>
          <Button
            variant={checked ? 'filled' : 'default'}
            disabled={!file}
            loading={sending.isPending && dryRun === false}
            onClick={() => start(false)}
          >
            {checked ? t('runRows', { count: report.rows }) : t('run')}
          </Button>
        </Group>
        <RefusalNote refusal={sending.error} />
      </Stack>
      {report && <ImportResult report={report} dryRun={dryRun === true} />}
    </div>
  );
}
