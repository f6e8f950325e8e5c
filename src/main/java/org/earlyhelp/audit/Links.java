package org.earlyhelp.audit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Which case, contact, family and person an entry can be found by; each may be null.
 */
record Links(UUID episode, UUID contact, UUID family, UUID person) {

	private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {

		@Override
		protected RecordComponent[] computeValue(Class<?> type) {
			RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
			Arrays.stream(components).forEach((component) -> component.getAccessor().setAccessible(true));
			return components;
		}

	};

	static Links of(Subject subject) {
		return new Links(the(subject, Subject.Kind.CASE), the(subject, Subject.Kind.CONTACT),
				the(subject, Subject.Kind.FAMILY), the(subject, Subject.Kind.PERSON));
	}

	/** By its subject, else by the first id of that sort that it holds. */
	static Links of(DomainEvent event) {
		Links subject = of(event.subject());
		FamilyId family = event.family();
		return new Links(or(subject.episode, held(event, CaseId.class)),
				or(subject.contact, held(event, ContactId.class)), (family != null) ? family.value() : subject.family,
				or(subject.person, held(event, PersonId.class)));
	}

	private static UUID the(Subject subject, Subject.Kind kind) {
		return (subject.kind() == kind) ? subject.id() : null;
	}

	private static UUID or(UUID first, Object id) {
		if (first != null || id == null) {
			return first;
		}
		return UUID.fromString(id.toString());
	}

	private static Object held(DomainEvent event, Class<?> type) {
		for (RecordComponent component : COMPONENTS.get(event.getClass())) {
			if (component.getType() == type) {
				try {
					return component.getAccessor().invoke(event);
				}
				catch (ReflectiveOperationException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}
		return null;
	}

}
