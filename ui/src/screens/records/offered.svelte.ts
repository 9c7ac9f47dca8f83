// What a form of the register may link to, read from the program: third parties, places, measures, files.
// Knows commands; neither forms nor screens.
import type { Sources } from '../../form/context';
import { app } from '../../lib/app.svelte';
import { call } from '../../lib/bridge';
import type {
  ActivityLine,
  Attachment,
  CommonMeasure,
  Entity,
  Establishment,
  Organisation,
  Party,
  PartyLine,
  SavedRecord,
} from '../../lib/model';
import type { Attached, Saved } from '../../lib/shell';
import { t } from '../../lib/say.svelte';

export class Offered implements Sources {
  parties: Party[] = $state.raw([]);
  /** How many sheets name each third party. */
  naming: ReadonlyMap<string, number> = $state.raw(new Map());
  entities: Entity[] = $state.raw([]);
  establishments: Establishment[] = $state.raw([]);
  common_measures: CommonMeasure[] = $state.raw([]);
  attachments: Attachment[] = $state.raw([]);
  sheets: ActivityLine[] | undefined = $state.raw();
  sections: { code: string; heading: string }[] | undefined = $state.raw();

  /** Reads everything again; gives the organisation, which came with it. */
  async read(): Promise<Organisation> {
    const [organisation, parties, attachments] = await Promise.all([
      call<Organisation>('organisation_show'),
      call<PartyLine[]>('party_list'),
      call<Attachment[]>('attachment_list'),
    ]);
    this.entities = organisation.entities;
    this.establishments = organisation.establishments;
    this.common_measures = organisation.common_measures;
    this.#takeParties(parties);
    this.attachments = attachments;
    return organisation;
  }

  /** Reads the sheets, for a record that names some. */
  async readSheets(): Promise<void> {
    this.sheets = await call<ActivityLine[]>('activity_list');
  }

  #takeParties(lines: PartyLine[]): void {
    this.parties = lines.map((line) => line.party);
    this.naming = new Map(lines.map((line) => [line.party.id, line.sheets]));
  }

  readonly createParty = async (name: string): Promise<string> => {
    const saved = await call<SavedRecord>('record_put', { noun: 'party', value: { name } });
    this.#takeParties(await call<PartyLine[]>('party_list'));
    await app.wrote(saved.written);
    return saved.id;
  };

  readonly attach = async (): Promise<{ sha256: string; file_name: string } | null> => {
    const attached = await call<Attached | null>('attachment_choose');
    if (!attached) return null;
    this.attachments = await call<Attachment[]>('attachment_list');
    await app.wrote(attached.written);
    return { sha256: attached.sha256, file_name: attached.file_name };
  };

  readonly saveAttachment = async (sha256: string): Promise<void> => {
    try {
      const saved = await call<Saved | null>('attachment_save', { sha256 });
      if (saved) app.tell(t('organisation-file-saved', { file: saved.file, folder: saved.folder }));
    } catch (error) {
      app.fail(error);
    }
  };
}
