import * as form from '../../model/form';

const maybe = form.nullish;
const words = maybe(form.object({ text: maybe(form.string()) }));
const link = maybe(form.object({ actionTarget: maybe(form.string()) }));

/** What an update of the site's own interface cannot do without; everything else is looked up where it is read. */
export const UpdateForm = form.object({
  entityUrn: maybe(form.string()),
  metadata: maybe(
    form.object({ backendUrn: maybe(form.string()), shareUrn: maybe(form.string()), rootShare: maybe(form.unknown()) }),
  ),
  updateMetadata: maybe(form.object({ urn: maybe(form.string()), shareUrn: maybe(form.string()) })),
  actor: maybe(
    form.object({ name: words, subDescription: words, supplementaryActorInfo: words, navigationContext: link }),
  ),
  header: maybe(form.object({ text: words, navigationContext: link })),
});
