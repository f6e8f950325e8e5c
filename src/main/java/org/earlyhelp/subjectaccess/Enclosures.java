package org.earlyhelp.subjectaccess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.casefile.DocumentFile;
import org.earlyhelp.casefile.ReadingDocuments;
import org.earlyhelp.casefile.Ticket;

import org.springframework.stereotype.Component;

/**
 * The files of a case that somebody is given who asked to see their record: those of the
 * documents that are released as they stand. Each is read under the request alone, and
 * the ledger has each reading.
 */
@Component
class Enclosures {

	private final Ticket ticket;

	private final ReadingDocuments documents;

	Enclosures(Ticket ticket, ReadingDocuments documents) {
		this.ticket = ticket;
		this.documents = documents;
	}

	/**
	 * A file that goes into a pack.
	 *
	 * @param path in the pack: a number and its ending, since a name may tell what is not
	 * to be told
	 */
	record Enclosed(UUID item, HeldDocument document, String path) {
	}

	/** Those of a request, in the order of its items. */
	static List<Enclosed> of(List<ItemView> items) {
		var enclosed = new ArrayList<Enclosed>();
		for (ItemView item : items) {
			if (item.outcome() == ItemOutcome.RELEASE) {
				HeldDocument.of(item)
					.ifPresent((document) -> enclosed.add(new Enclosed(item.id(), document,
							"documents/%02d%s".formatted(enclosed.size() + 1, document.ending()))));
			}
		}
		return enclosed;
	}

	/** Where the file of each item lies, by the item. */
	static Map<UUID, String> paths(List<Enclosed> enclosed) {
		Map<UUID, String> paths = new LinkedHashMap<>();
		enclosed.forEach((one) -> paths.put(one.item(), one.path()));
		return paths;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where its case has been sealed from whoever
	 * answers
	 */
	DocumentFile file(String reference, HeldDocument document) {
		return this.ticket.reading(reference, List.of(document.episode().value()),
				() -> this.documents.download(document.episode(), document.id()));
	}

}
