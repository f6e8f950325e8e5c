package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.JsonColumn;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/**
 * A professional challenge to an agency that starts no teams: asked in up to four stages,
 * answered, and followed until it is settled. It is about an agency and its figures,
 * never about a family: where one child is at risk, the case's own ways are the right
 * ones.
 *
 * @see "outcomes-and-kpis, Quarterly pack; pathway, 2.12"
 */
@Entity
@Table(name = "agency_challenge")
public class AgencyChallenge {

	@Id
	private UUID id;

	@Version
	private Integer version;

	private String reference;

	private String agency;

	private String district;

	@Enumerated(EnumType.STRING)
	private AgencyChallengeState state;

	@Column(name = "from_day")
	private LocalDate from;

	@Column(name = "to_day")
	private LocalDate to;

	private int started;

	private int contacts;

	private String raisedBy;

	private Instant raisedAt;

	private LocalDate lookAgainOn;

	private Instant settledAt;

	@Convert(converter = Stages.class)
	private List<AgencyChallengeView.Stage> stages;

	@Convert(converter = Looks.class)
	private List<AgencyChallengeView.Look> looks;

	protected AgencyChallenge() {
	}

	/**
	 * @param agency as the locality names it
	 */
	static AgencyChallenge raised(ChallengeId id, String reference, String agency, ChallengeAgency said,
			AgencyChallengeView.Figures figures, String by, Instant at) {
		AgencyChallenge challenge = new AgencyChallenge();
		challenge.id = id.value();
		challenge.reference = reference;
		challenge.agency = agency;
		challenge.district = said.district();
		challenge.state = AgencyChallengeState.WAITING;
		challenge.from = said.from();
		challenge.to = said.to();
		challenge.started = figures.started();
		challenge.contacts = figures.contacts();
		challenge.raisedBy = by;
		challenge.raisedAt = at;
		challenge.stages = List.of(AgencyChallengeView.Stage.raised(1, said.reason(), said.askedOf(), by, at));
		challenge.looks = List.of();
		return challenge;
	}

	/**
	 * The next stage is asked.
	 * @throws AgencyChallengeNotInState where it is settled
	 * @throws LastStageReached after the fourth
	 */
	void takeFurther(String reason, String askedOf, String by, Instant at) {
		requireOpen();
		if (this.stages.size() == Escalation.LAST_STAGE) {
			throw new LastStageReached();
		}
		var further = new ArrayList<>(this.stages);
		further.add(AgencyChallengeView.Stage.raised(further.size() + 1, reason, askedOf, by, at));
		this.stages = List.copyOf(further);
		this.lookAgainOn = null;
		this.state = AgencyChallengeState.WAITING;
	}

	void answered(AnswerAgencyChallenge said, String by, Instant at) {
		requireState(AgencyChallengeState.WAITING);
		var answered = new ArrayList<>(this.stages);
		answered.add(answered.remove(answered.size() - 1).answered(said, by, at));
		this.stages = List.copyOf(answered);
		this.lookAgainOn = said.lookAgainOn();
		this.state = AgencyChallengeState.ANSWERED;
	}

	/** Somebody looked; where it is taken further, the next stage follows. */
	void followed(FollowAgencyChallenge said, AgencyChallengeView.Figures now, String by, Instant at) {
		requireState(AgencyChallengeState.ANSWERED);
		var followed = new ArrayList<>(this.looks);
		followed.add(new AgencyChallengeView.Look(said.result(), said.text(), now, by, at));
		this.looks = List.copyOf(followed);
		switch (said.result()) {
			case SETTLED -> {
				this.state = AgencyChallengeState.SETTLED;
				this.settledAt = at;
			}
			case LOOK_AGAIN -> this.lookAgainOn = said.lookAgainOn();
			case TAKEN_FURTHER -> takeFurther(said.text(), said.askedOf(), by, at);
		}
	}

	void requireState(AgencyChallengeState required) {
		if (this.state != required) {
			throw new AgencyChallengeNotInState(this.state);
		}
	}

	private void requireOpen() {
		if (this.state == AgencyChallengeState.SETTLED) {
			throw new AgencyChallengeNotInState(this.state);
		}
	}

	public ChallengeId id() {
		return new ChallengeId(this.id);
	}

	String reference() {
		return this.reference;
	}

	/** As the locality names it. */
	public String agency() {
		return this.agency;
	}

	/** Null where it is about the whole area. */
	public String district() {
		return this.district;
	}

	LocalDate to() {
		return this.to;
	}

	/** Who is asked now; null where an adviser asks. */
	public String askedOf() {
		return this.stages.get(this.stages.size() - 1).askedOf();
	}

	int stage() {
		return this.stages.size();
	}

	/** Whether they are, or were, asked to answer for the agency. */
	boolean asks(String username) {
		return this.stages.stream().anyMatch((stage) -> username.equals(stage.askedOf()));
	}

	/** A username. */
	public String raisedBy() {
		return this.raisedBy;
	}

	AgencyChallengeView view() {
		return new AgencyChallengeView(this.id, this.reference, this.agency, this.district, this.state, this.from,
				this.to, new AgencyChallengeView.Figures(this.started, this.contacts), null, this.raisedBy,
				this.raisedAt, this.lookAgainOn, this.stages, this.looks);
	}

	@Converter
	@Immutable
	static class Stages extends JsonColumn<List<AgencyChallengeView.Stage>> {

		Stages() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Looks extends JsonColumn<List<AgencyChallengeView.Look>> {

		Looks() {
			super(new TypeReference<>() {
			});
		}

	}

}
