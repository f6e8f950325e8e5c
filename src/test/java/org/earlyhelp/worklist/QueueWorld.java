package org.earlyhelp.worklist;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.Statements;
import org.earlyhelp.access.CaseFacts;
import org.earlyhelp.access.ContactFacts;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.text.FreeText;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Families and work for tests of the queues, without the journey behind them. */
@TestConfiguration(proxyBeanMethods = false)
class QueueWorld {

	/** A type with few ties to the rest: here a stand-in does its work. */
	static final String TYPE = TaskType.AUDIT_CASE_FILE.code();

	/** What the stand-in takes. */
	record Finding(@NotNull @FreeText String strengths, Integer overall) {
	}

	@Bean
	static Statements statements() {
		return new Statements();
	}

	@Bean
	@Primary
	Cards cards(ObjectProvider<SubjectSource> sources) {
		return new Cards(sources);
	}

	@Bean
	static BeanDefinitionRegistryPostProcessor onlyTheStandIn() {
		return (registry) -> registry.removeBeanDefinition("auditingCaseFile");
	}

	@Bean
	TaskWork<Finding> auditing(Queue queue) {
		return new TaskWork<>() {

			@Override
			public String type() {
				return TYPE;
			}

			@Override
			public Class<Finding> payload() {
				return Finding.class;
			}

			@Override
			public void complete(WorkItem item, Finding payload) {
				queue.close(queue.engineTask(item.subject(), TYPE).orElseThrow(), Ending.DONE, null);
			}

		};
	}

	@Bean
	Given given(Queue queue, Cards cards, CurrentUser user, Staff staff) {
		return new Given(queue, cards, user, staff);
	}

	/** Knows the families of the tests, and asks the service about all others. */
	static class Cards extends SubjectCards {

		final Map<Subject, SubjectCard> known = new ConcurrentHashMap<>();

		Cards(ObjectProvider<SubjectSource> sources) {
			super(sources);
		}

		@Override
		public SubjectCard of(Subject subject) {
			SubjectCard card = this.known.get(subject);
			return (card != null) ? card : super.of(subject);
		}

	}

	/** Makes families and work. */
	record Given(Queue queue, Cards cards, CurrentUser user, Staff staff) {

		Subject aContact(String familyName) {
			ContactId id = ContactId.next();
			String number = id.toString().substring(24);
			this.cards.known.put(Subject.of(id), SubjectCard.ofContact(id, "C-" + number, null, familyName, "PP", false,
					new ContactFacts("practitioner-school", "chester")));
			return Subject.of(id);
		}

		Subject aCase(String familyName, int restriction, Set<String> excluded) {
			CaseId id = CaseId.next();
			CaseFacts facts = new CaseFacts("chester", "practitioner-health", "practitioner-school", Set.of(), excluded,
					restriction, Set.of(), false, false, true);
			this.cards.known.put(Subject.of(id), SubjectCard.ofCase(id, null, "T-" + id.toString().substring(24),
					(FamilyId) null, familyName, "PP", null, null, facts));
			return Subject.of(id);
		}

		UUID work(Subject subject, String... groups) {
			return add(new NewTask(UUID.randomUUID().toString(), TYPE, subject, null, Set.of(groups), null, null));
		}

		UUID workFor(String username, Subject subject) {
			return add(NewTask.forPerson(UUID.randomUUID().toString(), TYPE, subject, username));
		}

		UUID add(NewTask task) {
			return as(User.SYSTEM, () -> this.queue.add(task).value());
		}

		<T> T as(String username, java.util.concurrent.Callable<T> work) {
			return as(this.staff.called(username).orElseThrow(), work);
		}

		<T> T as(User user, java.util.concurrent.Callable<T> work) {
			try {
				return this.user.as(user, work);
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
