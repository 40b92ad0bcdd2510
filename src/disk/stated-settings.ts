/** What `galley.yaml` may say: no secrets, all optional. */
export interface Settings {
  drafts?: string;
  include?: string[];
  exclude?: string[];
  layout?: string;
  media?: 'download' | 'link';
  wikilinks?: boolean;
  create_terms?: 'ask' | 'yes' | 'no';
  series_taxonomy?: string;
  series_labels?: { heading?: string; item?: string; missing?: string; previous?: string; next?: string };
  series?: Record<string, { nav?: 'top' | 'bottom' | 'both' | 'none'; parts?: number }>;
  history?: number;
}
