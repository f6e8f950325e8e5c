package org.earlyhelp.demo;

import java.util.Map;

import org.earlyhelp.shared.json.StrictJson;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads what somebody says as the service reads what is sent to it. */
@Component
@Profile("demo")
class Said {

	private final StrictJson json;

	Said(StrictJson json) {
		this.json = json;
	}

	<P> P as(Class<P> type, Map<String, Object> said) {
		return this.json.read(JsonMapper.shared().writeValueAsString(said), type);
	}

}
