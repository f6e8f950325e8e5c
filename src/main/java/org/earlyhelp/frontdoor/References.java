package org.earlyhelp.frontdoor;

import java.time.Instant;

import jakarta.persistence.EntityManager;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/** What people call a contact: {@code C-2026-000123}. Numbers may have gaps. */
@Component("contactReferences")
class References {

	private final EntityManager entities;

	References(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * @param at when the contact was received: its year stands in front
	 */
	String next(Instant at) {
		Number number = (Number) this.entities.createNativeQuery("select nextval('contact_number')", Long.class)
			.getSingleResult();
		return "C-%d-%06d".formatted(ServiceTime.dayOf(at).getYear(), number.longValue());
	}

}
