import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../../../domain/date.ts';
import type { EstimateForm } from '../../../domain/estimate/estimate-form.ts';
import type { EstimateRequest } from '../../../domain/estimate/estimate-request.ts';

/** An estimate as it can be kept and opened again. */
export interface KeepableEstimate {
  readonly form: EstimateForm;
  /** Date of its price list. */
  readonly release: string;
  /** Day of the draft; absent: the reader's own. */
  readonly madeOn?: IsoDate | undefined;
}

/** What the panels need of the estimator; they hold no answers of their own. */
export interface PanelProps {
  readonly current: KeepableEstimate;
  /** What the answers were read as; absent while one needs correcting. */
  readonly request: EstimateRequest | undefined;
  /** The price list in use. */
  readonly catalogue: Catalogue;
  readonly newest: Catalogue;
  readonly today: IsoDate;
  /** Puts an estimate into the form. False when this site does not hold its price list, and the one in use counts. */
  readonly open: (estimate: KeepableEstimate) => Promise<boolean>;
  /** A price list to look at; nothing when this site does not hold it. */
  readonly loadRelease: (date: string) => Promise<Catalogue | undefined>;
  /** Where the words and the starting points of the panels are. */
  readonly address: string;
  /** Path that the site's pages are below. */
  readonly base: string;
}
