/** Common given names of many countries, written down by us. */
// prettier-ignore
export const GIVEN = (
  "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george " +
  "timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack " +
  "dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur " +
  "lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene liam oliver " +
  "lucas aiden jackson caleb isaac owen connor luke hunter evan gavin cameron chase cole blake ian max leo oscar felix hugo theo harry charlie alfie freddie archie callum ewan " +
  "graham nigel colin stuart malcolm duncan angus hamish fergus declan niall cormac rory finn dale glenn craig shane brett derek todd chad troy travis trevor marcus darren " +
  "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa " +
  "deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet " +
  "catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa " +
  "ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany " +
  "charlotte marie kayla alexis lori chloe ava mia zoe lily ella ellie lucy molly holly daisy poppy freya phoebe imogen georgia harriet rosie jasmine gemma kirsty fiona " +
  "heidi tracy wendy kim jill tina robin leslie lindsay paige brooke claire kate katie jenny becky tara erin shannon kerry maya nora hazel violet stella aurora penelope ruby " +
  "carlos luis jorge pedro manuel antonio francisco javier miguel rafael sergio pablo alejandro fernando diego andres alvaro ricardo eduardo roberto raul ruben alberto " +
  "enrique victor ivan adrian marcos ignacio santiago mateo sebastian emilio ernesto gustavo hector jaime jesus joaquin julio lorenzo martin nicolas rodrigo salvador tomas " +
  "carmen isabel ana pilar dolores cristina lucia elena rosa mercedes beatriz silvia alba irene raquel sonia nuria paula marta rocio montserrat consuelo esperanza guadalupe " +
  "ximena valentina camila daniela gabriela fernanda mariana lourdes yolanda ines blanca amparo catalina xochitl " +
  "jean pierre michel philippe alain nicolas christophe laurent julien stephane olivier sebastien thierry guillaume maxime antoine mathieu baptiste clement romain quentin " +
  "louis etienne francois jacques henri marcel rene andre luc yves didier pascal fabien cedric loic gael remi tristan bastien thibault " +
  "nathalie isabelle sylvie sandrine valerie celine aurelie camille manon lea clara juliette margaux elodie oceane chantal brigitte monique francoise veronique corinne " +
  "amelie helene delphine virginie emilie charlene mathilde solene anais noemie " +
  "hans klaus jurgen wolfgang uwe dieter heinz stefan andreas thomas matthias markus torsten jens sven lars jan tim lukas jonas leon finn paul felix maximilian moritz niklas " +
  "fabian florian sebastian tobias dominik philipp bernd rainer holger ralf karl friedrich günther helmut manfred gerhard werner horst " +
  "ursula ingrid helga gisela monika petra sabine birgit kerstin anja katrin heike silke susanne claudia julia lena lisa lara hannah johanna franziska nele greta frieda " +
  "mareike svenja annika ulrike gudrun renate brunhilde jutta " +
  "joao jose antonio paulo pedro carlos luiz lucas gabriel rafael felipe bruno gustavo thiago rodrigo diego vinicius caio leandro marcelo fabio renato ricardo tiago diogo " +
  "goncalo duarte nuno rui vasco afonso " +
  "maria ana juliana fernanda camila larissa beatriz leticia amanda bruna vanessa carolina mariana patricia adriana aline luana tatiana joana catarina matilde leonor " +
  "giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico paolo marco alessandro andrea stefano luca matteo davide simone " +
  "lorenzo federico riccardo tommaso gianluca gianni enzo nicola dario fabrizio massimo giorgio roberto claudio mauro emanuele " +
  "giulia francesca chiara sara martina elisa alessia valentina federica silvia elena paola laura monica giorgia ilaria arianna rossella antonella giovanna lucia caterina " +
  "rosa teresa bianca ludovica benedetta ginevra " +
  "rahul rohit amit ankit arjun aarav vijay ajay sanjay suresh ramesh rajesh mahesh ganesh dinesh mukesh rakesh naresh vikram vikas vishal varun karthik karthick karthi arun " +
  "kumar ravi raj raja ram rama krishna mohan manoj manish nikhil nitin pankaj pradeep prakash pranav prem rohan sachin sandeep satish shyam sunil surya tarun uday venkat " +
  "vinay vinod vivek yash yogesh abhishek aditya akash akhil anand anil arvind ashok ashwin balaji bharat chandra deepak dev dhruv gaurav gopal gopi govind hari harish hemant " +
  "ishaan jai jay kamal kapil karan kiran kishore lokesh madhav madhan mani manikandan murali muthu naveen palani prabhu praveen ranjit saravanan selvam senthil shankar siva " +
  "sridhar subramani velu viswa vignesh " +
  "priya pooja neha anjali divya kavya kavitha deepa deepika meena meera lakshmi radha rani rekha ramya revathi sangeetha sandhya sarita seema shalini shanti shilpa shreya " +
  "sneha sonal sudha sunita swati tanvi uma usha vidya aishwarya amrita ananya aparna archana asha bhavana chitra gayathri geetha indira isha jaya jyothi kamala keerthi " +
  "komal latha madhu malathi nandini nisha nithya padma pallavi preethi rashmi ritu ritika rupa sakshi savitha shweta simran sowmya subha varsha vasantha " +
  "mohammed muhammad ahmed ali hassan hussein omar ibrahim khalid yusuf youssef mustafa abdul abdullah karim tariq bilal hamza imran faisal salman samir rashid nasser ahmad " +
  "fatima aisha maryam zainab khadija layla leila noor amina yasmin salma hana zahra samira nadia rania farah " +
  "wei li ming jing yan hui xin yu chen lin mei ling jun hao xiao yang hiroshi takashi kenji yuki akira haruto sakura yui kenta satoshi naoko keiko min jun seo joon ji hyun " +
  "soo jin young hye daiki aiko mai linh thi nguyen van minh anh tuan hung " +
  "ivan dmitri dmitry sergei sergey alexei alexey nikolai vladimir mikhail andrei andrey pavel boris igor oleg yuri anastasia ekaterina olga natalia natasha svetlana tatiana irina " +
  "elena ludmila oksana halyna bohdan taras piotr krzysztof andrzej tomasz pawel marcin michal jakub katarzyna agnieszka malgorzata joanna magdalena zofia ewa jerzy wojciech " +
  "erik lars anders johan karl nils magnus bjorn sven gunnar ingrid astrid freja sofie ida linnea maja elsa signe kari kaisa mikko juha aino matti " +
  "jeroen pieter willem hendrik joost daan sem bram femke sanne anouk lotte marieke " +
  "abigail adele adriana agatha agnes alana alec alexandra alfred alicia allison alyssa amelia angelica angelina anita annabelle anne annette annie april ariana ariel arnold audrey " +
  "barry beatrice bella ben bernard bernice bert bertha bessie beth bethany bianca bill bob bonnie boyd brad brenda bridget bryce calvin candace carla carlton carly caroline carrie " +
  "carter casey cassandra cassidy cecil cecilia celeste celia chelsea cherie chester chris christa christie clarence clark claude clayton clifford clinton clyde colleen corey courtney " +
  "crystal curtis dan dana danny daphne darlene darrell dave dawn dean deanna debbie delia della derrick diana dick dolly dominic don doreen doug duane dustin dwayne earl ed eddie edgar " +
  "edith edna edwin eileen elaine eleanor eliza elliot ellis elmer elsie emanuel erica erick erma ernest ervin esther ethel eunice eva eve everett fay floyd forrest fred freda freddy " +
  "frederick gail garrett gayle gene geneva geoffrey gertrude gilbert gina ginger glen gordon grant greg gretchen guy gwen harvey hattie heath hector herbert herman hilary homer hope " +
  "howard hugh ida inez ingrid ira iris irma irving isabel israel ivy jackie jake jamie jan jana jane janelle janie jared jasmin jeanette jeanne jeff jenna jennie jerome jess jessie jim " +
  "jimmy jo joann jodi joel joey johnnie johnny jon jonas josephine josh juanita jude judy juliet june karla kathy katrina kay kayleigh kelli kelvin ken kendra kent kirk kris krista kristen " +
  "kristin kristina kurt lance latoya laurie leah lee lena leonard leroy lester leticia lewis lillian lloyd lois lola lorena loretta lorraine lou louise lucille luther lydia lyle lynn mabel " +
  "mack madeline mae maggie mandy marc marcella marcia marco margarita margie marian marianne marion marissa marjorie marlene marlon marsha marshall marty marvin mathew matt maureen maurice " +
  "maxine melanie melinda melody melvin meredith michele miguel mike mildred milton minnie miranda miriam misty mitchell mona monica morgan morris moses muriel myra myrtle nadine naomi natasha " +
  "neal neil nelson nick nina noel norma norman olga opal ora orlando otis pam pat patsy patti patty pauline pearl peggy percy perry pete phil phillip phyllis preston priscilla rachael " +
  "ramon ramona randall randolph ray rene rex rhonda rick ricky rita rob roberta rodney roland ron ronnie rosalie rose rosemary roxanne ruben rudy rufus russ sabrina sadie sally sam sammy " +
  "saul serena seth shari shaun sheila shelby shelley sherman sherri sherry sid sidney silas simon sonya spencer stacey stacy stan stanley stella steve stuart sue suzanne sylvester sylvia " +
  "tabitha tamara tammy tanya tasha ted terrance theodore tiffany tim toby tom tommy toni tony tricia trina tyrone valerie vera verna vernon vicki vicky viola violet virgil vivian wade wallace " +
  "wanda warren wendell wesley whitney wilbur wilfred willard wilma winston yvette yvonne zachariah"
).split(" ");

/** Common surnames of many countries, written down by us. */
// prettier-ignore
export const SURNAMES = (
  "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez " +
  "clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner " +
  "diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks " +
  "chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson " +
  "barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar " +
  "stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter " +
  "gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols " +
  "stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley " +
  "andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene " +
  "nunez wheeler valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver jensen harvey " +
  "williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks padilla day walsh bowman " +
  "schultz luna fowler mejia davies evans hughes lloyd owen griffiths pugh macdonald stewart fraser cameron sinclair mackenzie oneill gallagher doherty byrne walsh osullivan hussain begum khan ahmed ali " +
  "muller mueller schneider fischer weber meyer wagner becker schulz hoffmann schäfer koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange werner krause lehmann köhler " +
  "dubois durand leroy moreau simon laurent lefebvre michel roux bertrand morel fournier girard bonnet dupont lambert fontaine rousseau mercier blanc guerin boyer chevalier " +
  "rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano mancini rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara " +
  "santos oliveira souza lima pereira ferreira costa rodrigues almeida nascimento carvalho araujo ribeiro alves barbosa rocha cardoso teixeira correia martins gomes lopes marques fonseca tavares pinto " +
  "sharma verma gupta mehta shah joshi desai reddy rao nair menon iyer iyengar pillai kapoor chopra malhotra khanna bose sen ghosh banerjee mukherjee chatterjee das roy mishra tiwari pandey dubey yadav chauhan thakur rathore agarwal bansal jain bhatt trivedi kulkarni patil deshmukh naidu prasad murthy arora sethi " +
  "kovacs nowak kowalski wisniewski ivanov petrov sidorov smirnov popov volkov larsson johansson andersson karlsson nilsson eriksson olsen hansen nielsen jensen pedersen korhonen virtanen jansen de vries bakker visser smit " +
  "tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi park choi jung kang cho yoon lim huang zhang liu zhao wu zhou xu sun ma zhu lin pham hoang phan vu dang bui"
).split(" ");
