/** A problem that stands in the way of a part of the screen, with a way out. */
import { Alert, Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import type { ReactElement } from 'react';
import { alsProbleem } from '../api/probleem.js';

export function Foutmelding({ fout, opnieuw }: { readonly fout: unknown; readonly opnieuw?: (() => void) | undefined }): ReactElement {
  const { title, detail } = alsProbleem(fout);
  return (
    <Alert type="error" role="alert">
      <Heading2 className="alert__titel">{title}</Heading2>
      <Paragraph>{detail}</Paragraph>
      {opnieuw && (
        <Button appearance="secondary-action-button" onClick={opnieuw}>
          Opnieuw proberen
        </Button>
      )}
    </Alert>
  );
}
