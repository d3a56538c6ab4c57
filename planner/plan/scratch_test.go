package plan_test
import ("testing";"math/rand/v2";"fmt";"os";"strconv";"strings";"sort"
"repay/planner/plan/reference";"repay/planner/agreement";"repay/planner/loan")
func TestScratchTally(t *testing.T){
 n,_:=strconv.Atoi(os.Getenv("N")); if n==0 {n=600}
 cat:=map[string][]int{}
 for i:=0;i<n;i++{
  s:=reference.Random(rand.New(rand.NewPCG(20261121,uint64(i))))
  d:=differences(s)
  if d==""{continue}
  key:=d
  if strings.HasPrefix(d,"offer"){ j:=strings.Index(d,"Strategy:"); k:=strings.Index(d[j:]," "); m:=strings.LastIndex(d,"}: "); key=d[j:j+k]+" "+d[m+3:]}
  f:=strings.Fields(key); if len(f)>5{f=f[:5]}
  for x:=range f { if strings.ContainsAny(f[x],"0123456789"){f[x]="#"}}
  cat[strings.Join(f," ")]=append(cat[strings.Join(f," ")],i)
 }
 var ks []string; for k:=range cat{ks=append(ks,k)}; sort.Slice(ks,func(a,b int)bool{return len(cat[ks[a]])>len(cat[ks[b]])})
 for _,k:=range ks{ v:=cat[k]; m:=len(v); if m>8{v=v[:8]}; fmt.Println(m,k,v)}
}
func TestScratchOne(t *testing.T){
 i,_:=strconv.Atoi(os.Getenv("I"))
  s:=reference.Random(rand.New(rand.NewPCG(20261121,uint64(i))))
  tt:=s.Terms
  fmt.Printf("AsOf %v P=%d rate=%v %v changes=%v method=%d start=%v every=%v first=%v n=%d io=%d balloon=%d inst=%d rnd %d %d basis %d\nfees=%v grace=%v pen=%+v alloc=%v prepay=%v\npaidthrough=%v accel=%v\n",s.AsOf,tt.Principal,tt.Rate.Rate.Value,tt.Rate.Rate.Per,tt.RateChanges,tt.Method,tt.Start,tt.Every,tt.FirstDue,tt.Periods,tt.InterestOnlyPeriods,tt.Balloon,tt.Instalment,tt.InterestRounding,tt.InstalmentRounding,tt.Basis,tt.Fees,tt.Grace,tt.Penalty,tt.Allocation,tt.Prepay,tt.PaidThrough,tt.Accelerated)
  for _,p:=range tt.Payments{fmt.Println(" pay",p.Date,p.Amount,p.As)}
  for _,a:=range s.Agreements{fmt.Printf(" agr %v %+v ended %+v\n",a.Date,a.Offer,a.Ended)}
  if tt.Owed!=nil{fmt.Printf("owed %+v prin %v\n",*tt.Owed, tt.Owed.Principal)
   for _,x:=range tt.Owed.Overdue{fmt.Println("  od",x.Since,*x.Principal,*x.Interest,x.Fees,x.Penalty)}}
  w,err:=reference.StatusAt(s.Terms,s.Agreements,s.AsOf)
  fmt.Printf("REF %+v %v\n",w,err)
  l,_,pr:=agreement.Live(&s.Terms,s.Agreements,s.AsOf,false)
  if pr==nil{fmt.Printf("ENG %+v payoff %d\n",l.Position(s.AsOf),l.Position(s.AsOf).Payoff())
  rows,_:=l.Table(s.AsOf); for _,r:=range rows{fmt.Println(r.N,r.Due,r.Days,"o",r.Opening,"p",r.Principal,"i",r.Interest,"f",r.Fees,"pen",r.Penalty,"c",r.Closing,r.State,"paid",r.Paid)}}
  _=loan.Annuity
  st:=s.Terms.Start; if s.Terms.Owed!=nil{st=s.Terms.Owed.Date}
  for d:=st;d<=s.AsOf;d++{
   x:=s; x.AsOf=d
   w,err:=reference.StatusAt(x.Terms,x.Agreements,d); l,_,pr:=agreement.Live(&x.Terms,x.Agreements,d,false)
   if err!=nil||pr!=nil{ fmt.Println("FIRST",d,err,pr); break}
   if q:=statusDiffers(x,l,w);q!=""{fmt.Printf("FIRST %v %s\n REF %+v\n ENG %+v\n",d,q,w,l.Position(d))
    l2,_,_:=agreement.Live(&x.Terms,x.Agreements,d-1,false); w2,_:=reference.StatusAt(x.Terms,x.Agreements,d-1); fmt.Printf(" day before REF %+v\n ENG %+v\n",w2,l2.Position(d-1)); break}
  }
  for _,o:=range s.Offers{ if o.ThenOffer!=nil{fmt.Printf("THEN %+v\n",*o.ThenOffer)}}
  fmt.Println(differences(s))
}
