package org.earlyhelp.audit;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * A view is written to the ledger in the transaction that reads what is shown. Read-only
 * transactions therefore stay a hint to Hibernate, which then flushes nothing, and do not
 * reach the database, which would refuse the entry.
 */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

	@Bean
	static BeanPostProcessor readOnlyTransactionsMayWriteToLedger() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof HibernateJpaVendorAdapter adapter) {
					adapter.setPrepareConnection(false);
				}
				return bean;
			}

		};
	}

}
