package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * Every command of the engine is somebody's: of whoever is signed in, or of the service
 * itself when a timer fires.
 */
class ActingUser extends CommandInterceptor {

	private final ProcessEngineConfigurationImpl engine;

	private final CurrentUser currentUser;

	ActingUser(ProcessEngineConfigurationImpl engine, CurrentUser currentUser) {
		this.engine = engine;
		this.currentUser = currentUser;
	}

	@Override
	public <T> T execute(Command<T> command) {
		if (Context.getCommandContext() != null) {
			return this.next.execute(command);
		}
		User user = signedIn();
		if (user != null) {
			return executeAs(user, command);
		}
		var result = new Object() {
			T value;

		};
		this.currentUser.as(User.SYSTEM, () -> {
			result.value = executeAs(User.SYSTEM, command);
		});
		return result.value;
	}

	private <T> T executeAs(User user, Command<T> command) {
		this.engine.getIdentityService().setAuthenticatedUserId(user.username());
		try {
			return this.next.execute(command);
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	private User signedIn() {
		try {
			return this.currentUser.get();
		}
		catch (AuthenticationCredentialsNotFoundException nobody) {
			return null;
		}
	}

}
