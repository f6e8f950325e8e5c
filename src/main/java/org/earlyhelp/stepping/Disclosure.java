package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** What a child told, kept from the copies of some until social care releases it. */
@Entity
@Table(name = "disclosure")
public class Disclosure {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID caseId;

	private UUID stepUpId;

	private UUID personId;

	private String words;

	@Convert(converter = People.class)
	private List<UUID> hiddenFrom;

	private String recordedBy;

	private Instant recordedAt;

	private String releasedBy;

	private Instant releasedAt;

	protected Disclosure() {
	}

	/**
	 * @param child null where it was not said who
	 * @param hiddenFrom never empty
	 */
	static Disclosure told(StepUp stepUp, PersonId child, String words, List<PersonId> hiddenFrom) {
		Disclosure disclosure = new Disclosure();
		disclosure.id = TimeOrderedId.next();
		disclosure.caseId = stepUp.episode().value();
		disclosure.stepUpId = stepUp.id();
		disclosure.personId = (child != null) ? child.value() : null;
		disclosure.words = words;
		disclosure.hiddenFrom = hiddenFrom.stream().map(PersonId::value).toList();
		disclosure.recordedBy = stepUp.requestedBy();
		disclosure.recordedAt = stepUp.requestedAt();
		return disclosure;
	}

	/** Social care says that it may be told; the first time counts. */
	boolean released(String by, Instant at) {
		if (this.releasedAt != null) {
			return false;
		}
		this.releasedBy = by;
		this.releasedAt = at;
		return true;
	}

	public UUID id() {
		return this.id;
	}

	CaseId episode() {
		return new CaseId(this.caseId);
	}

	UUID stepUp() {
		return this.stepUpId;
	}

	/** Null where it was not said who. */
	PersonId child() {
		return (this.personId != null) ? new PersonId(this.personId) : null;
	}

	String words() {
		return this.words;
	}

	List<PersonId> hiddenFrom() {
		return this.hiddenFrom.stream().map(PersonId::new).toList();
	}

	boolean isReleased() {
		return this.releasedAt != null;
	}

	DisclosureView view() {
		return new DisclosureView(this.id, this.personId, this.words, this.hiddenFrom, this.recordedAt, this.releasedBy,
				this.releasedAt);
	}

	@Converter
	@Immutable
	static class People extends JsonColumn<List<UUID>> {

		People() {
			super(new TypeReference<>() {
			});
		}

	}

}
