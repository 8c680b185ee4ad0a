import { list } from "./list.ts";

// How phrases are written here: plain letters, no apostrophes, digits as 0; a word stands for its other forms
// ("delay" also finds "delayed"), `=word` for itself only, `*` for any one word.

/** What went wrong, told as a fact: no word of feeling in it. */
export const FAILURE = list(`
  delay, =late, =cancelled my, =cancelled our, =cancelled again, was cancelled, were cancelled, got cancelled, been cancelled, =cancelled on, =cancelled the,
  flight =cancelled, order =cancelled, and =cancelled, just =cancelled, keep cancelling, =cancelled last minute, =cancelled without, =cancelled 0, =cancelled after,
  broken, =broke, breaks, damage, defect, faulty, =smashed, =crushed, =shattered, =cracked, =scratched, =dented, =torn, ruined, ruin, leak, =leaking, =spoiled, =rotten,
  =stale, =mouldy, =moldy, =soaked, =soggy, expire, =lost, lost my, losing, lose my, misplace, =missing, gone missing, disappear, vanish, stolen, =stole, steal, =theft,
  error, glitch, bug, crash, freeze, =frozen, =froze, lagging, =laggy, buffering, outage, is down, are down, went down, system down, site down, down again, went dead,
  is dead, =dead, fail, failure, =failed, malfunction, mechanical, stuck, strand, stranded, wrong, incorrect, mistake, mess up, messed, screwed up, mix up,
  mixup, overcharge, charged twice, charge me, double charged, charged 0, charged for, =charged, extra charge, billed twice, hidden fee, fees, overbook, oversold,
  double booked, bumped, denied, refuse, reject, decline, declined, block, locked out, kicked off, kicked out, ignored, ignore, hang up, =hung up, hung up on,
  disconnect, cut off, =dropped, transferred 0, passed around, sent me to, run around, runaround, no record, forgot, =forgotten, never heard, miss my, missed my,
  =missed, miss our, missed connection, =misconnected, =dirty, =filthy, =stained, =stain, smell, =smelly, =stinks, =stank, cold food, was cold, =freezing, =noisy, no heat,
  bed bugs, =bedbugs, =roaches, =cockroach, mold, hair in, =sick, =ill, allergic, rash, hurt, injured, =unsafe, dangerous, slow, =slower, too long, too expensive,
  overpriced, expensive, ripoff, full price, =fake, counterfeit, not genuine, used one, empty box, =tampered, opened, half empty, too small, too big, doesnt fit, didnt fit,
  sold out after, out of stock after, =unusable, =useless, no longer work, stopped working, stop working, quit working, wouldnt turn on, doesnt turn on, didnt turn on,
  issue with, problem with, having issue, having trouble, having problem, trouble, issues, problems, =problem, =issue, hassle, inconvenience, inconvenient, still down,
  =downgraded, rerouted, =diverted, gave away, given away, gave my, gave our, no seat, no seats, separate, separated, split up, long line, long lines, long queue, huge line, huge queue, understaffed,
  short staffed, one agent, 0 agents, no agents, no staff, no gate, no crew, no plane, no pilot, no information, no info, no update, no updates, no explanation, no reason, no apology,
  no warning, no notice, no notification, no communication, no help, no answer, no reply, no response, no one answer, no luck, no service, no signal, no refund, no rebooking,
  no voucher, no food, no water, no power, no internet, no wifi, no email, no idea, no clue, no sign of, no show, no call, no luggage, no bag, no bags, no bags,
  not received, not delivered, not arrived, not working, not refunded, not resolved, not fixed, not answering, not responding, not able to, not there, not here yet, not loading,
  not available, not honored, not honoured, not what i, not as described, not as advertised, not the same, mislead, misled, misinformed, wrong information, false, lied, lie, lying`);

/** Time that went by: being on hold, still waiting, three weeks later. */
export const WAITING = list(`
  on hold, hold music, holding for, waiting, =waited, wait for 0, waited 0, waiting 0, wait 0, wait time, wait times, long wait, still waiting, been waiting, kept waiting,
  keep waiting, made me wait, make me wait, sit on the, sitting on, sitting in, sat on, sat in, been sitting, still sitting, tarmac, runway, still on, still at, still here, still in, still no, still not,
  still nothing, still havent, still hasnt, still isnt, still cant, still dont, still doesnt, still didnt, still have, still pending, still wait, still showing, stands still, for 0 hours,
  for 0 minutes, for over 0, for hours, for days, for weeks, for months, for ages, for the past, for the last 0, past 0, last 0 hours, last 0 days, over 0 hours, over 0 minutes, over 0 weeks,
  over an hour, over a week, over a month, over a year, more than 0, almost 0 hours, nearly 0 hours, another 0 hours, another hour, another 0 minutes, an hour and, an hour later, 0 hours later, 0 hours and, 0 hours late,
  0 minutes late, 0 hours delay, 0 hour delay, 0 minute delay, 0 days later, 0 weeks later, 0 months later, 0 days ago, 0 weeks ago, 0 months ago, weeks ago, months ago, 0 hours ago, days late, hours late,
  weeks late, 0 calls, 0 emails, 0 phone calls, 0 agents, 0 people, 0 times, 0th time, 0th day, day 0, times now, third day, since monday, since tuesday, since wednesday, since thursday, since friday, since
  saturday, since sunday, since yesterday, since last, since this morning, since 0, since january, since february, since march, since april, since may, since june, since july,
  since august, since september, since october, since november, since december, it has been 0, its been 0, been 0, been over, been a week, been a month, been an hour, been hours, been days, been weeks,
  has been 0, week and, month now, weeks now, days now, hours now, after 0 hours, after 0 days, after 0 weeks, after 0 months, after an hour, after a week, after weeks, after hours of, not yet been, yet to,
  takes forever, taking forever, taking so long, taking too long, take so long, how much longer, how long does it take, overdue, supposed to, was due, were due, should have been, should have arrived, was told, were told, been told,
  was promised, were promised, promise, you said, you told, they said, they told, no end, all day, all night, all morning, whole day, overnight, hours on the phone, minutes on the phone, hours on hold, minutes on hold, and counting, busy signal, keep getting, keeps getting, keep telling, keeps telling, keep saying, keeps saying, keep sending, keeps changing, round in circles, in circles, back and forth`);

/** Service that did not come: "won't let me", "nobody answers", "never called back". */
export const DENIED = list(`
  wont let, wont work, wont load, wont open, wont answer, wont help, wont give, wont refund, wont honor, wont accept, wont even, wont respond, wont tell, wont stop, wont go, =wont, doesnt work, doesnt help, doesnt make,
  doesnt care, doesnt exist, doesnt even, doesnt answer, doesnt know, doesnt let, didnt work, didnt help, didnt get, didnt receive, didnt arrive, didnt come, didnt show, didnt make, didnt even, didnt tell, didnt bother, didnt care, didnt answer, didnt respond, didnt have my, didnt load, didnt call,
  did not work, did not help, did not get, did not receive, did not arrive, did not come, did not show, did not make, did not even, does not work, does not help, havent received, havent heard, havent gotten, havent got, havent moved, havent left, havent been, havent had, hasnt arrived, hasnt come, hasnt been, hasnt moved, hasnt shown, hasnt shipped, hasnt left, hasnt called,
  have not received, have not heard, has not arrived, has not been, havent responded, cant get, cant even, cant reach, cant log, cant login, cant check in, cant access, cant find my, cant find any, cant seem, cant speak, cant talk, cant book, cant do anything, cant change, cant use, cant believe, cant print, cant tell me, cant be, cant make, cant call, cant open, cant pay, cant sign, cant fix,
  couldnt get, couldnt even, couldnt find, couldnt help, couldnt tell, couldnt care less, couldnt be bothered, couldnt make, unable to, unable, impossible to, not possible to get, wouldnt let, wouldnt help, wouldnt even, wouldnt give, wouldnt honor, wouldnt, isnt working, isnt helping, isnt there, isnt available, arent working, arent helping, aint working, wasnt there, wasnt able, werent able, never arrived, never came, never showed, never got, never received,
  never called, never answer, never responded, never replied, never told, never heard, never sent, never gave, never made it, never left, never works, never had a chance, nobody answer, nobody help, nobody know, nobody care, nobody tell, nobody call, nobody reply, nobody told, nobody there, nobody can, nobody to, nobody at, nobody is, nobody has, no one answer, no one help, no one know, no one care, no one tell, no one call, no one reply, no one told, no one there, no one here, no one can, no one to, no one at, no one is, no one has, no one will, noone,
  nothing works, nothing happens, nothing works, nothing was, nothing has, nothing but, nothing done, and nothing, zero help, zero answers, zero communication, zero response, zero updates, zero, without telling, without asking, without warning, without notice, without explanation, without any, without a word, without my bag, trying to get, trying to reach, trying to call, trying to speak, trying to contact, been trying, tried calling, tried to call, tried to, have tried, tried everything, keep trying, gave up, give up,
  need someone to, someone needs to, somebody needs to, please fix, fix this, fix your, fix it, please stop, stop sending, stop calling, answer your phone, answer the phone, answer your phones, pick up the phone, answer me, call me back, called me back, called back, hire more, get it together, get your act, do something, do better, learn how, explain why, explain to me, tell me why, how come my, why is my, why was my, why has my, why are my, why did my, where is my money, where is my refund, where are my bags, where is my bag, where is my luggage, my bag is, want my money, money back, want a refund now, want my bag, get my bag, get my money, owe me, compensate, compensation, my rights, at least`);
