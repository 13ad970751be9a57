// A server that renders widgets, as a web team's would: it has the packages as they are shipped. Answers one after the other.
import { renderWidget } from '@gerai/widgets/server';

process.on('message', ({ tag, options }) => {
  renderWidget(tag, options).then(
    (html) => process.send({ html }),
    (error) => process.send({ error: String(error) }),
  );
});
