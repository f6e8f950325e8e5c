package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.earlyhelp.assessment.AddendumView;
import org.earlyhelp.assessment.AssessmentView;
import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.assessment.ReadingAddenda;
import org.earlyhelp.assessment.ReadingAssessment;
import org.earlyhelp.casefile.AgreementView;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.ReadingAgreement;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.HeldMeetingView;
import org.earlyhelp.plan.PlanView;
import org.earlyhelp.plan.ReadingHeldMeetings;
import org.earlyhelp.plan.ReadingPlan;
import org.earlyhelp.review.ReadingReviews;
import org.earlyhelp.review.ReviewView;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.page.When;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/**
 * What a case says of the help itself: agreement, assessment, meetings, plan, reviews,
 * and what children said in each.
 */
@Component
class CaseItems {

	private final ReadingAgreement agreements;

	private final ReadingAssessment assessments;

	private final ReadingAddenda addenda;

	private final ReadingHeldMeetings meetings;

	private final ReadingPlan plans;

	private final ReadingReviews reviews;

	private final Profile profile;

	private final Wording wording;

	private final When when;

	CaseItems(ReadingAgreement agreements, ReadingAssessment assessments, ReadingAddenda addenda,
			ReadingHeldMeetings meetings, ReadingPlan plans, ReadingReviews reviews, Profile profile, Wording wording,
			When when) {
		this.agreements = agreements;
		this.assessments = assessments;
		this.addenda = addenda;
		this.meetings = meetings;
		this.plans = plans;
		this.reviews = reviews;
		this.profile = profile;
		this.wording = wording;
		this.when = when;
	}

	List<HeldItem> of(CaseFile file) {
		var made = new CaseItemsMade(file, this.wording, this.when);
		agreement(made);
		this.assessments.read(file.id()).ifPresent((latest) -> {
			assessment(latest, made);
			latest.earlier().forEach((earlier) -> assessment(earlier, made));
		});
		this.addenda.read(file.id())
			.stream()
			.filter((addendum) -> addendum.completedAt() != null)
			.forEach((addendum) -> addendum(addendum, made));
		this.meetings.read(file.id()).forEach((meeting) -> meeting(meeting, made));
		plan(this.plans.read(file.id()), made);
		this.reviews.read(file.id()).forEach((review) -> review(review, made));
		int number = 0;
		for (var advised : this.reviews.consultations(file.id())) {
			made.add("DRIFT:" + ++number, ItemKind.REVIEW, day(advised.advisedAt()), "drift",
					made.words()
						.plain(advised.advice())
						.line("outcome", advised.decision())
						.line("by", advised.advisedByName()));
		}
		return made.items();
	}

	private void agreement(CaseItemsMade made) {
		AgreementView view = this.agreements.read(made.file().id());
		int number = 0;
		for (AgreementView.Said said : view.agreements()) {
			made.add("AGREEMENT:" + said.decidedOn() + ":" + ++number, ItemKind.AGREEMENT, said.decidedOn(),
					"agreement",
					made.words()
						.line("outcome", said.decision())
						.line("person", said.name())
						.line("given-by", said.givenBy())
						.line("scope", said.scope())
						.line("share-with", said.shareWith())
						.line("not-with", said.excluded())
						.line("withdrawn", said.withdrawnOn()));
		}
	}

	private void assessment(AssessmentView view, CaseItemsMade made) {
		String part = "ASSESSMENT:" + view.id();
		LocalDate on = day(view.completedAt());
		var words = made.words()
			.line("strengths", view.strengths())
			.line("worries", view.worries())
			.line("analysis", view.analysis())
			.line("goals", view.familyGoals())
			.line("level", view.recommendedLevelName());
		listed(view.contributions()).forEach((said) -> words.plain(said.agency() + ": " + said.text()));
		listed(view.youngCarers())
			.forEach((asked) -> words.line("young-carer", Stream.of(asked.name(), asked.answer()).toList()));
		words.line("comment", view.comment()).line("by", view.completedByName());
		made.add(part, ItemKind.ASSESSMENT, on, "assessment", words);
		int number = 0;
		for (AssessmentView.NeedFound need : listed(view.needs())) {
			HeldItem item = made.item(part + ":NEED:" + ++number, ItemKind.NEED, on, "need",
					made.words()
						.line("need", need.need())
						.line("person", need.name())
						.line("scale", need.baseline())
						.line("evidence", need.evidence()));
			made.add(need.harm() ? item.aboutHarm() : item);
		}
		for (AssessmentView.ChildAssessed child : listed(view.children())) {
			made.add(part + ":VOICE:" + child.personId(), ItemKind.VOICE, on, "voice", heard(child.name(), child.seen(),
					child.seenAlone(), child.voice(), child.voiceNotObtained(), child.notSeenReason(), made));
		}
	}

	private Words heard(String name, Boolean seen, Boolean seenAlone, CompleteAssessment.Voice voice, String notHeard,
			String notSeen, CaseItemsMade made) {
		var said = made.words().line("person", name).line("seen", seen).line("seen-alone", seenAlone);
		if (voice != null) {
			said.line("method", named("voice-method", voice.method()))
				.line("words", voice.words())
				.line("changed", voice.changed());
		}
		return said.line("not-heard", notHeard).line("not-seen", notSeen);
	}

	private void addendum(AddendumView view, CaseItemsMade made) {
		String part = "ADDENDUM:" + view.id();
		LocalDate on = day(view.completedAt());
		made.add(part, ItemKind.ASSESSMENT, on, "addendum",
				made.words()
					.line("person", view.name())
					.line("strengths", view.strengths())
					.line("worries", view.worries())
					.line("analysis", view.analysis())
					.line("level", level(view.recommendedLevel()))
					.line("by", view.completedByName()));
		int number = 0;
		for (CompleteAssessment.NeedFound need : listed(view.needs())) {
			HeldItem item = made.item(part + ":NEED:" + ++number, ItemKind.NEED, on, "need",
					made.words()
						.line("need", this.profile.codes().needName(need.code()))
						.line("scale", need.baseline())
						.line("evidence", need.evidence()));
			made.add(this.profile.isHarm(need.code()) ? item.aboutHarm() : item);
		}
		if (view.child() != null) {
			made.add(part + ":VOICE", ItemKind.VOICE, on, "voice",
					heard(view.name(), view.child().seen(), view.child().seenAlone(), view.child().voice(),
							view.child().voiceNotObtained(), view.child().notSeenReason(), made));
		}
	}

	/** What is kept as a code or in words, in words; null where nothing is. */
	private String named(String group, String said) {
		return (said != null) ? this.wording.code(group, said) : null;
	}

	private String level(String code) {
		return (code != null) ? this.profile.find(code).map(Profile.Level::name).orElse(code) : null;
	}

	private void meeting(HeldMeetingView view, CaseItemsMade made) {
		var words = made.words()
			.line("attendees",
					view.attendees()
						.stream()
						.map((one) -> Stream.of(one.name(), one.agency(), named("relationship", one.relationship()))
							.filter(Objects::nonNull)
							.reduce((some, more) -> some + " (" + more + ")")
							.orElse(""))
						.toList())
			.line("minutes", view.minutes())
			.line("family-agrees", view.familyAgrees())
			.line("contingency", view.contingency());
		view.outcomes()
			.forEach((outcome) -> words.line("agreed",
					Stream.concat(Stream.of(outcome.headline()),
							outcome.actions().stream().map((action) -> action.text() + " (" + action.ownerName() + ")"))
						.filter(Objects::nonNull)
						.toList()));
		words.line("by", view.recordedByName());
		made.add(made.item("MEETING:" + view.id(), ItemKind.MEETING, view.heldOn(), "meeting", words)
			.telling(
					view.attendees().stream().filter((one) -> one.agency() == null).map((one) -> one.name()).toList()));
	}

	private void plan(PlanView view, CaseItemsMade made) {
		for (PlanView.Outcome outcome : view.outcomes()) {
			var words = made.words()
				.line("person", outcome.name())
				.line("need", outcome.need())
				.line("headline", outcome.headline())
				.line("target", outcome.target())
				.line("until", outcome.by())
				.line("scale", outcome.scale())
				.line("progress", outcome.progress())
				.line("result", outcome.result());
			outcome.actions()
				.forEach((action) -> words.line("action",
						Stream
							.of(action.text(), action.owner(), this.wording.code(action.status()), action.note(),
									action.evidence(), action.handedTo())
							.filter(Objects::nonNull)
							.toList()));
			made.add("PLAN:" + outcome.id(), ItemKind.PLAN, made.began(view.agreedOn()), "plan", words);
		}
	}

	private void review(ReviewView view, CaseItemsMade made) {
		var words = made.words().line("level-right", view.stillRightLevel());
		listed(view.outcomes()).forEach((outcome) -> words.line("progress",
				Stream.of(outcome.headline(), String.valueOf(outcome.scale()), this.wording.code(outcome.progress()))
					.filter(Objects::nonNull)
					.toList()));
		listed(view.actions()).forEach((action) -> words.line("action",
				Stream.of(action.text(), this.wording.code(action.status()), action.note())
					.filter(Objects::nonNull)
					.toList()));
		listed(view.newNeeds()).forEach((need) -> words.line("need",
				Stream.of(need.need(), need.name(), need.evidence()).filter(Objects::nonNull).toList()));
		words.line("by", view.recordedByName());
		made.add("REVIEW:" + view.id(), ItemKind.REVIEW, view.heldOn(), "review", words);
		for (ReviewView.Voice voice : listed(view.voices())) {
			made.add("REVIEW:" + view.id() + ":VOICE:" + voice.personId(), ItemKind.VOICE, view.heldOn(), "voice",
					made.words()
						.line("person", voice.name())
						.line("method", named("voice-method", voice.method()))
						.line("words", voice.words())
						.line("changed", voice.changed()));
		}
	}

	private static LocalDate day(Instant at) {
		return ServiceTime.dayOf(at);
	}

	private static <T> List<T> listed(List<T> given) {
		return (given != null) ? given : List.of();
	}

}
