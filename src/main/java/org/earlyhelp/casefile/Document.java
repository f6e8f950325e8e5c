package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.TimeOrderedId;

/** What is known of a document; its content lies apart. */
@Entity
@Table(name = "case_document")
class Document {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID familyId;

	private String kind;

	private LocalDate datedOn;

	@Convert(converter = TextsColumn.class)
	private List<String> about;

	@Convert(converter = TextsColumn.class)
	private List<String> restrictedTo;

	private String name;

	private String mediaType;

	private long size;

	private String sha256;

	private String addedBy;

	private String addedByName;

	private String agency;

	private Instant addedAt;

	protected Document() {
	}

	static Document of(CaseFile file, AddDocument adding, DocumentType type, String sha256, User by, Instant at) {
		Document document = new Document();
		document.id = TimeOrderedId.next();
		document.caseId = file.id().value();
		document.familyId = file.family().value();
		document.kind = adding.kind();
		document.datedOn = (adding.date() != null) ? adding.date() : ServiceTime.dayOf(at);
		document.about = adding.about().stream().map(UUID::toString).toList();
		document.restrictedTo = List.copyOf(adding.restrictedTo());
		document.name = adding.name();
		document.mediaType = type.mediaType();
		document.size = adding.content().length;
		document.sha256 = sha256;
		document.addedBy = by.username();
		document.addedByName = by.name();
		document.agency = by.agency();
		document.addedAt = at;
		return document;
	}

	/** Whoever may not know of it does not find it in any list. */
	boolean shownTo(User user) {
		return this.restrictedTo.isEmpty() || user.isSystem() || user.username().equals(this.addedBy)
				|| this.restrictedTo.contains(user.username());
	}

	UUID id() {
		return this.id;
	}

	UUID caseId() {
		return this.caseId;
	}

	String name() {
		return this.name;
	}

	String mediaType() {
		return this.mediaType;
	}

	DocumentView view() {
		return new DocumentView(this.id, this.kind, this.datedOn, this.about.stream().map(UUID::fromString).toList(),
				this.name, this.mediaType, this.size, this.sha256, this.addedBy, this.addedByName, this.agency,
				this.addedAt, !this.restrictedTo.isEmpty());
	}

}
