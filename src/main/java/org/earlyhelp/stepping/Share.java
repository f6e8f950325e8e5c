package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.TimeOrderedId;
import org.springframework.data.domain.Persistable;

/**
 * What was told of a family, to whom, and on which basis; written once.
 *
 * @see "people-and-access, 6.3: sharing event record"
 */
@Entity
@Table(name = "share")
public class Share implements Persistable<UUID> {

	@Id
	private UUID id;

	private UUID caseId;

	private UUID stepUpId;

	private String what;

	private String toWhom;

	private String basis;

	private Boolean familyInformed;

	private String why;

	private String sharedBy;

	private Instant sharedAt;

	protected Share() {
	}

	/**
	 * @param stepUp what it was told with; null for nothing
	 */
	static Share told(CaseId episode, UUID stepUp, ShareInformation said, String by, Instant at) {
		Share share = new Share();
		share.id = TimeOrderedId.next();
		share.caseId = episode.value();
		share.stepUpId = stepUp;
		share.what = said.what();
		share.toWhom = said.toWhom();
		share.basis = said.basis();
		share.familyInformed = said.familyInformed();
		share.why = said.why();
		share.sharedBy = by;
		share.sharedAt = at;
		return share;
	}

	ShareView view() {
		return new ShareView(this.id, this.stepUpId, this.what, this.toWhom, this.basis, this.familyInformed, this.why,
				this.sharedBy, this.sharedAt);
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
