// Starts the components of the page; says so by data-ready on <html>.
const own = document.getElementById('app').dataset;

document.addEventListener('htmx:configRequest', (event) => {
	const csrf = document.querySelector('meta[name="csrf"]');
	if (csrf) {
		event.detail.headers[csrf.dataset.header] = csrf.content;
	}
});

const [govuk, moj] = await Promise.all([import(own.govuk), import(own.moj)]);
govuk.initAll();
moj.initAll();

// What htmx brings in later has components too.
document.addEventListener('htmx:load', (event) => {
	govuk.initAll({scope: event.detail.elt});
	moj.initAll({scope: event.detail.elt});
});

document.documentElement.dataset.ready = 'true';
