package org.earlyhelp.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Where the connection is lost between a commit and its answer, nobody knows whether it
 * was done. A request with an Idempotency-Key has left a mark in its transaction: if that
 * is there, the commit was made, and the request goes on to its answer.
 */
@Configuration(proxyBeanMethods = false)
class CertainCommits {

	private static final Logger log = LoggerFactory.getLogger(CertainCommits.class);

	@Bean
	PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers,
			ObjectProvider<IdempotencyKeys> keys) {
		var manager = new Certain(keys);
		customizers.ifAvailable((all) -> all.customize(manager));
		return manager;
	}

	private static final class Certain extends JpaTransactionManager {

		private static final long serialVersionUID = 1;

		private final transient ObjectProvider<IdempotencyKeys> keys;

		private Certain(ObjectProvider<IdempotencyKeys> keys) {
			this.keys = keys;
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			try {
				super.doCommit(status);
			}
			catch (RuntimeException ex) {
				if (!LostDatabase.isIn(ex) || !this.keys.getObject().isCommitted()) {
					throw ex;
				}
				log.warn("commit without an answer: it was made");
			}
		}

		/**
		 * Of what went wrong, the first is told: a lost connection rolls back by itself.
		 */
		@Override
		protected void doRollback(DefaultTransactionStatus status) {
			try {
				super.doRollback(status);
			}
			catch (RuntimeException ex) {
				if (!LostDatabase.isIn(ex)) {
					throw ex;
				}
				log.debug("nothing to roll back on a lost connection");
			}
		}

	}

}
