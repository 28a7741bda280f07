import { Suspense, lazy } from 'react';
import { useMay } from '../../session/session';
import { TemplatesPage } from '../../templates/find-templates/templates-page';
import { OnlyWith } from '../error-page';

const EmailProof = lazy(() => import('../../sales/bulk/write-email/email-proof'));

export default function TemplatesRoutePage() {
  return (
    <OnlyWith permission="template.write">
      <Templates />
    </OnlyWith>
  );
}

/** Rooms do not know each other: here the words of templates meet the papers that they are tried on. */
function Templates() {
  const mayTry = useMay('email.send');
  return (
    <TemplatesPage
      proof={
        mayTry
          ? (words, language) => (
              <Suspense fallback={null}>
                <EmailProof words={words} language={language} />
              </Suspense>
            )
          : undefined
      }
    />
  );
}
