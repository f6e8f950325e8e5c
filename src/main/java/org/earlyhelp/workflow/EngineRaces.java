package org.earlyhelp.workflow;

import org.earlyhelp.shared.TellingRaces;

import org.springframework.stereotype.Component;

/** Tells those who may not know the engine. */
@Component
class EngineRaces implements TellingRaces {

	@Override
	public boolean isRace(Throwable thrown) {
		return EngineRace.is(thrown);
	}

}
