import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ViewerView } from '../accounts/index.js';
import type { Ctx as Context } from '../ctx.js';
import { connectionOf, listOf } from '../graph/connection.js';
import { PageArgs } from '../graph/pageArgs.js';
import { fromGlobalId } from '../kernel/ids.js';
import { everyone, privacyOfficer, self } from '../privacy/audience.js';
import { personal, reads, visibleTo } from '../privacy/visibleTo.js';
import { assessIncident } from './assessIncident.js';
import { closeIncident } from './closeIncident.js';
import { IncidentView } from './incident.view.js';
import { IncidentPersonView } from './incidentPerson.view.js';
import { IncidentRecordView } from './incidentRecord.view.js';
import {
  AssessIncidentInput,
  CloseIncidentInput,
  INCIDENT_READS,
  IncidentList,
  NotifyAffectedInput,
  OpenIncidentInput,
  RecordPublicNoticeInput,
  RecordReportInput,
  ReportToCommissionerInput,
} from './incidents.inputs.js';
import {
  AssessIncidentPayload,
  CloseIncidentPayload,
  NotifyAffectedPayload,
  OpenIncidentPayload,
  RecordPublicNoticePayload,
  RecordReportPayload,
  ReportToCommissionerPayload,
} from './incidents.payloads.view.js';
import { notifyAffected } from './notifyAffected.js';
import { openIncident } from './openIncident.js';
import { listIncidents, readIncident, readIncidentWords } from './readIncidents.js';
import { recordPublicNotice } from './recordPublicNotice.js';
import { recordReport } from './recordReport.js';
import { reportToCommissioner } from './reportToCommissioner.js';

const IncidentConnection = connectionOf('Incident', IncidentView);
const IncidentPersonConnection = connectionOf('IncidentPerson', IncidentPersonView);

@Resolver()
export class IncidentsResolver {
  @visibleTo(privacyOfficer)
  @reads(INCIDENT_READS)
  @Query(() => IncidentConnection, {
    nullable: true,
    description: 'The register of breaches, the newest first: each one, whatever its risk.',
  })
  async incidents(
    @Args(() => IncidentList) _list: IncidentList,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return new IncidentConnection(await listIncidents(ctx, info));
  }

  @visibleTo(privacyOfficer)
  @reads({ id: 'Incident.id' })
  @Query(() => IncidentView, { nullable: true, description: 'One incident; null for none.' })
  async incident(
    @Arg('id', () => ID, { description: 'The global id of the incident.' }) id: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const ref = fromGlobalId(id);
    return ref?.kind === 'Incident' ? readIncident(ctx, ref.id, info) : null;
  }

  @visibleTo(privacyOfficer)
  @reads({ id: 'Incident.id' })
  @Query(() => IncidentRecordView, {
    nullable: true,
    description:
      'What is written about one incident: what happened, the reasons, the report and the notice; null for none.',
  })
  async incidentRecord(
    @Arg('id', () => ID, { description: 'The global id of the incident.' }) id: string,
    @Ctx() ctx: Context,
  ) {
    const written = await readIncidentWords(ctx, id);
    return written && new IncidentRecordView(written);
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => OpenIncidentPayload, {
    nullable: true,
    description:
      'Puts a breach of security safeguards on record. From the disclosure ledger it finds whom and which fields whoever is suspected was shown in that time. `NOT_FOUND` for a suspect who is not there.',
  })
  async openIncident(
    @Arg('input', () => OpenIncidentInput, { description: 'What happened, and whose reads are suspected.' })
    input: OpenIncidentInput,
    @Ctx() ctx: Context,
  ) {
    return new OpenIncidentPayload({ outcome: await openIncident(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => AssessIncidentPayload, {
    nullable: true,
    description:
      'Says whether an incident bears a real risk of significant harm, and why. Whom it is about is gathered once more, and from the first report or notice on it stays. It may be assessed anew until then.',
  })
  async assessIncident(
    @Arg('input', () => AssessIncidentInput, { description: 'Which incident, and how its risk is judged.' })
    input: AssessIncidentInput,
    @Ctx() ctx: Context,
  ) {
    return new AssessIncidentPayload({ outcome: await assessIncident(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => ReportToCommissionerPayload, {
    nullable: true,
    description:
      'Writes the report to the Privacy Commissioner of Canada, of an incident with a real risk of significant harm. Read it in `incidentRecord`, send it, and say so by `recordReport`. Written anew it is to be sent anew.',
  })
  async reportToCommissioner(
    @Arg('input', () => ReportToCommissionerInput, { description: 'Which incident, and what the report says.' })
    input: ReportToCommissionerInput,
    @Ctx() ctx: Context,
  ) {
    return new ReportToCommissionerPayload({ outcome: await reportToCommissioner(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => RecordReportPayload, {
    nullable: true,
    description: 'Puts on record when and how the report went to the Commissioner.',
  })
  async recordReport(
    @Arg('input', () => RecordReportInput, { description: 'Which incident, when and how.' }) input: RecordReportInput,
    @Ctx() ctx: Context,
  ) {
    return new RecordReportPayload({ outcome: await recordReport(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => NotifyAffectedPayload, {
    nullable: true,
    description:
      'Tells everybody whom an incident with a real risk of significant harm is about, each once, by mail and in her language, and what was seen of her. Nobody sees who they are; `notifiedCount` says how far it is.',
  })
  async notifyAffected(
    @Arg('input', () => NotifyAffectedInput, { description: 'Which incident, and what people are told.' })
    input: NotifyAffectedInput,
    @Ctx() ctx: Context,
  ) {
    return new NotifyAffectedPayload({ outcome: await notifyAffected(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => RecordPublicNoticePayload, {
    nullable: true,
    description: 'Puts on record when and where those were told in public whom no notice reached.',
  })
  async recordPublicNotice(
    @Arg('input', () => RecordPublicNoticeInput, { description: 'Which incident, when and where.' })
    input: RecordPublicNoticeInput,
    @Ctx() ctx: Context,
  ) {
    return new RecordPublicNoticePayload({ outcome: await recordPublicNotice(ctx, input), language: ctx.language });
  }

  @visibleTo(privacyOfficer)
  @Mutation(() => CloseIncidentPayload, {
    nullable: true,
    description:
      'Closes an incident: once it is assessed and, where there is a real risk of significant harm, the report was sent and everybody told.',
  })
  async closeIncident(
    @Arg('input', () => CloseIncidentInput, { description: 'Which incident.' }) input: CloseIncidentInput,
    @Ctx() ctx: Context,
  ) {
    return new CloseIncidentPayload({ outcome: await closeIncident(ctx, input), language: ctx.language });
  }
}

@Resolver(() => IncidentView)
export class IncidentPeople {
  @visibleTo(everyone)
  @FieldResolver(() => IncidentPersonConnection, {
    description:
      'What was seen of each of the people whom it is about, whoever was seen first first; not who they are.',
  })
  affected(@Root() incident: IncidentView, @Args(() => PageArgs) _page: PageArgs, @Info() info: GraphQLResolveInfo) {
    return new IncidentPersonConnection(listOf(incident, info));
  }
}

@Resolver(() => ViewerView)
export class ViewerIncidents {
  @visibleTo(self)
  @personal('incident', '10.1')
  @FieldResolver(() => IncidentPersonConnection, {
    nullable: true,
    description:
      'Breaches in which somebody saw what is yours who should not have, once their risk is assessed: what was seen, and when you were told.',
  })
  async incidents(
    @Root() viewer: ViewerView,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() { vault }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return (await vault.show(viewer, info)) ? new IncidentPersonConnection(listOf(viewer, info)) : null;
  }
}
