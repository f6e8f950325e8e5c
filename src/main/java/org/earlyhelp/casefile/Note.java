package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.TimeOrderedId;

/** One call, visit or discussion, as whoever was there wrote it. Never changed. */
@Entity
@Table(name = "case_note")
class Note {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID familyId;

	@Enumerated(EnumType.STRING)
	private NoteKind kind;

	private Instant happenedAt;

	@Convert(converter = TextsColumn.class)
	private List<String> personIds;

	private Boolean seen;

	private Boolean seenAlone;

	private String text;

	private boolean significant;

	private boolean metFamily;

	private String writtenBy;

	private String writtenByName;

	private String agency;

	private Instant writtenAt;

	private String supervised;

	protected Note() {
	}

	static Note of(CaseFile file, WriteNote writing, User author, Instant at) {
		Note note = new Note();
		note.id = TimeOrderedId.next();
		note.caseId = file.id().value();
		note.familyId = file.family().value();
		note.kind = writing.kind();
		note.happenedAt = writing.when();
		note.personIds = writing.personIds().stream().map(UUID::toString).toList();
		note.seen = writing.seen();
		note.seenAlone = writing.seenAlone();
		note.text = writing.text();
		note.significant = Boolean.TRUE.equals(writing.significant());
		note.metFamily = writing.metFamily();
		note.writtenBy = author.username();
		note.writtenByName = author.name();
		note.agency = author.agency();
		note.writtenAt = at;
		note.supervised = (writing.kind() == NoteKind.SUPERVISION) ? file.holder() : null;
		return note;
	}

	UUID id() {
		return this.id;
	}

	Instant happenedAt() {
		return this.happenedAt;
	}

	/** Whether a child was seen without adults; null where nobody said. */
	Boolean seenAlone() {
		return this.seenAlone;
	}

	NoteView view() {
		return new NoteView(this.id, this.kind, this.happenedAt, this.personIds.stream().map(UUID::fromString).toList(),
				this.seen, this.seenAlone, this.text, this.significant, this.metFamily, this.writtenBy,
				this.writtenByName, this.agency, this.writtenAt, this.supervised);
	}

	/** The members of the family whom it was with. */
	List<UUID> personIds() {
		return this.personIds.stream().map(UUID::fromString).toList();
	}

}
